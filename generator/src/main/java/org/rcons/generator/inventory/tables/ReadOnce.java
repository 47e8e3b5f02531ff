package org.rcons.generator.inventory.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** Keeps what was read, and lets no name through that is none: it becomes part of a path or of a statement. */
abstract sealed class ReadOnce implements Tables permits SqliteTables, ServerTables, CsvTables {
    private final Map<String, Table> read = new HashMap<>();
    private final Set<String> absent = new HashSet<>();

    /**
     * Reads a table.
     *
     * @param name letters, digits and underscores
     * @return null if there is no such table
     */
    abstract @Nullable Table read(String name) throws InventoryException;

    @Override
    public final @Nullable Table table(String name) throws InventoryException {
        Table known = read.get(name);
        if (known != null || absent.contains(name)) {
            return known;
        }
        Table found = isName(name) ? read(name) : null;
        if (found == null) {
            absent.add(name);
        } else {
            read.put(name, found);
        }
        return found;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '_' && (c >= 0x80 || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
