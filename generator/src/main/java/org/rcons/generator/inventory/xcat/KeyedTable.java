package org.rcons.generator.inventory.xcat;

import java.util.HashMap;
import java.util.Map;
import org.rcons.generator.inventory.tables.Table;

/** A table whose rows are found by their key. Of several rows with one key, the first counts (XCAT.md 10.4). */
final class KeyedTable {
    private final Table table;
    private final String key;
    private final Map<String, Integer> rows;

    KeyedTable(Table table, String key) {
        this.table = table;
        this.key = key;
        this.rows = new HashMap<>(table.size() * 2);
        for (int row = 0; row < table.size(); row++) {
            rows.putIfAbsent(table.value(row, key), row);
        }
    }

    Table table() {
        return table;
    }

    boolean has(String name) {
        return rows.containsKey(name);
    }

    /** The names of all rows in no order. */
    Iterable<String> keys() {
        return rows.keySet();
    }

    /** A value of the row of this name; empty if there is no such row. */
    String value(String name, String column) {
        Integer row = rows.get(name);
        return row == null ? "" : table.value(row, column);
    }

    /** {@code nodehm.conserver of n1}, for messages. */
    String place(String name, String column) {
        return "table " + table.name() + ", row " + key + "=" + name + ", column " + column;
    }
}
