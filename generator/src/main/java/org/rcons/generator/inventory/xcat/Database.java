package org.rcons.generator.inventory.xcat;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.tables.Table;
import org.rcons.generator.inventory.tables.Tables;

/** The tables by their keys (XCAT.md 10.2), each read when it is first asked for. */
final class Database {
    private final Tables tables;
    private final Map<String, @Nullable KeyedTable> known = new HashMap<>();

    Database(Tables tables) {
        this.tables = tables;
    }

    /**
     * A table; an empty one if there is none: old databases lack the younger tables.
     *
     * @throws UncheckedIOException of an {@link InventoryException} if it cannot be read
     */
    KeyedTable table(String name) {
        KeyedTable table = find(name);
        return table == null ? new KeyedTable(new Table(name, List.of(), List.of()), "node") : table;
    }

    /**
     * A table.
     *
     * @return null if there is none
     * @throws UncheckedIOException of an {@link InventoryException} if it cannot be read
     */
    @Nullable
    KeyedTable find(String name) {
        if (!known.containsKey(name)) {
            known.put(name, read(name));
        }
        return known.get(name);
    }

    private @Nullable KeyedTable read(String name) {
        try {
            Table table = tables.table(name);
            return table == null ? null : new KeyedTable(table, key(name));
        } catch (InventoryException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String table) {
        return switch (table) {
            case "site", "passwd" -> "key";
            case "nodegroup" -> "groupname";
            case "ppcdirect", "ppchcp" -> "hcp";
            case "mpa" -> "mpa";
            default -> "node";
        };
    }
}
