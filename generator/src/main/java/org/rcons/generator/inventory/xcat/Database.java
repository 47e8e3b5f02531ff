package org.rcons.generator.inventory.xcat;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.tables.Table;
import org.rcons.generator.inventory.tables.Tables;

/** The tables with their keys (XCAT.md 10.2). One that is missing is empty. */
final class Database {
    private final Tables tables;
    private final Map<String, Optional<KeyedTable>> known = new HashMap<>();

    Database(Tables tables) {
        this.tables = tables;
    }

    /**
     * A table; empty if there is none.
     *
     * @throws UncheckedIOException of an {@link InventoryException} if it cannot be read
     */
    KeyedTable table(String name) {
        return find(name).orElseGet(() -> new KeyedTable(new Table(name, List.of(), List.of()), key(name)));
    }

    /** A table, if it is there. */
    Optional<KeyedTable> find(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    private Optional<KeyedTable> read(String name) {
        try {
            Table table = tables.table(name);
            return table == null ? Optional.empty() : Optional.of(new KeyedTable(table, key(name)));
        } catch (InventoryException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String table) {
        return switch (table) {
            case "nodegroup" -> "groupname";
            case "site", "passwd" -> "key";
            case "ppcdirect", "ppchcp" -> "hcp";
            case "mpa" -> "mpa";
            default -> "node";
        };
    }
}
