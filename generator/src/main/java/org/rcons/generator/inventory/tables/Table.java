package org.rcons.generator.inventory.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The enabled rows of one table, in storage order. NULL and the empty string are the same (XCAT.md 10.3). */
public final class Table {
    private final String name;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String[]> rows;

    /**
     * A table.
     *
     * @param rows the values in the order of the columns; empty where nothing is set
     */
    public Table(String name, List<String> columns, List<String[]> rows) {
        this.name = name;
        for (String column : columns) {
            this.columns.put(column, this.columns.size());
        }
        this.rows = rows;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** How many rows it has. */
    public int size() {
        return rows.size();
    }

    /** True if it has such a column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A value; empty if it is not set or the table has no such column. */
    public String value(int row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : rows.get(row)[at];
    }
}
