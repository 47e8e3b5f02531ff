package org.rcons.generator.inventory.xcat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rcons.generator.inventory.tables.Table;

/** A table whose rows are found by their key. Keys are exact texts, and one key may have several rows. */
final class KeyedTable {
    /** No row. */
    static final int NONE = -1;

    private final Table table;
    private final String key;
    private final Map<String, Integer> first;
    private final Map<Integer, Integer> next = new HashMap<>();

    KeyedTable(Table table, String key) {
        this.table = table;
        this.key = key;
        this.first = new HashMap<>(table.size() * 2);
        for (int row = table.size() - 1; row >= 0; row--) {
            Integer later = first.put(table.value(row, key), row);
            if (later != null) {
                next.put(row, later);
            }
        }
    }

    String name() {
        return table.name();
    }

    boolean hasColumn(String column) {
        return table.has(column);
    }

    /** The name of the column that has the keys. */
    String key() {
        return key;
    }

    Set<String> keys() {
        return first.keySet();
    }

    /** The first row of a key, or {@link #NONE}. */
    int first(String name) {
        return first.getOrDefault(name, NONE);
    }

    /** The next row of the same key, or {@link #NONE}. */
    int next(int row) {
        return next.isEmpty() ? NONE : next.getOrDefault(row, NONE);
    }

    /** A value; empty if it is not set. */
    String value(int row, String column) {
        return table.value(row, column);
    }

    /** A value of a key's first row; empty if it is not set or there is no such row. */
    String value(String name, String column) {
        int row = first(name);
        return row == NONE ? "" : table.value(row, column);
    }
}
