package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.tables.Table;
import org.rcons.generator.inventory.tables.Tables;

/** Tables that a test writes down. */
final class MemoryTables implements Tables {
    private final Map<String, Table> tables = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();
    boolean closed;

    /**
     * Adds a table.
     *
     * @param columns with blanks between them
     * @param rows values with {@code ;} between them; missing ones at the end are empty
     */
    MemoryTables with(String name, String columns, String... rows) {
        List<String> names = List.of(columns.split(" ", -1));
        List<String[]> values = new ArrayList<>();
        for (String row : rows) {
            String[] given = Arrays.copyOf(row.split(";", -1), names.size());
            for (int i = 0; i < given.length; i++) {
                given[i] = given[i] == null ? "" : given[i];
            }
            values.add(given);
        }
        tables.put(name, new Table(name, names, values));
        return this;
    }

    MemoryTables nodes(String... rows) {
        return with("nodelist", "node groups", rows);
    }

    MemoryTables hardware(String columns, String... rows) {
        return with("nodehm", "node " + columns, rows);
    }

    MemoryTables site(String... rows) {
        return with("site", "key value", rows);
    }

    MemoryTables groups(String... rows) {
        return with("nodegroup", "groupname grouptype wherevals", rows);
    }

    /** Lets a table be unreadable. */
    MemoryTables withoutAccessTo(String name) {
        broken.add(name);
        return this;
    }

    @Override
    public String origin() {
        return "memory";
    }

    @Override
    public @Nullable Table table(String name) throws InventoryException {
        if (broken.contains(name)) {
            throw new InventoryException("memory: table " + name + ": permission denied");
        }
        return tables.get(name);
    }

    @Override
    public void close() {
        closed = true;
    }
}
