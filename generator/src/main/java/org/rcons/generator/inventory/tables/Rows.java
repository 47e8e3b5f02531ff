package org.rcons.generator.inventory.tables;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of a database. */
final class Rows {
    private Rows() {}

    /** The table that all columns and rows of the answer are. */
    static Table of(String table, ResultSet answer) throws SQLException {
        ResultSetMetaData head = answer.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= head.getColumnCount(); i++) {
            columns.add(head.getColumnName(i));
        }
        RowFilter rows = new RowFilter(table, columns);
        while (answer.next()) {
            @Nullable String[] row = new @Nullable String[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = answer.getString(i + 1);
            }
            rows.add(row);
        }
        return rows.table();
    }
}
