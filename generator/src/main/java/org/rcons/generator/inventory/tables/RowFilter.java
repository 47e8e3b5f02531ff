package org.rcons.generator.inventory.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table of the rows that a source has, by the rules that hold for all sources (XCAT.md 10.3): a row counts only
 * if its {@code disable} is NULL, 0 or no; NULL is the same as the empty string elsewhere. Equal values are mostly kept
 * once: in a big cluster nearly all but the node names are repetitions.
 */
final class RowFilter {
    /** A power of two, big enough for the values that repeat, small enough to stay in a processor's cache. */
    private static final int SHARED = 2048;

    private final String name;
    private final List<String> columns;
    private final int disable;
    private final List<String[]> rows = new ArrayList<>();
    private final @Nullable String[] shared = new @Nullable String[SHARED];

    /** For a table with these columns. */
    RowFilter(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
        this.disable = columns.indexOf("disable");
    }

    /**
     * Takes a row.
     *
     * @param row the values in the order of the columns, null for NULL
     */
    void add(@Nullable String[] row) {
        if (disable >= 0 && isDisabled(row[disable])) {
            return;
        }
        String[] values = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            String value = row[i];
            values[i] = value == null || value.isEmpty() ? "" : share(value);
        }
        rows.add(values);
    }

    private static boolean isDisabled(@Nullable String value) {
        return value != null && !value.equals("0") && !value.equalsIgnoreCase("no");
    }

    private String share(String value) {
        int hash = value.hashCode();
        int at = (hash ^ (hash >>> 16)) & (SHARED - 1);
        String known = shared[at];
        if (known != null && known.equals(value)) {
            return known;
        }
        shared[at] = value;
        return value;
    }

    /** What it took. */
    Table table() {
        return new Table(name, columns, rows);
    }
}
