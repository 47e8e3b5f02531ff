package org.rcons.generator.inventory.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The same rows for every engine, in a dialect that all of them understand. */
final class SampleRows {
    private SampleRows() {}

    /** The statements by which xCAT creates a table. */
    static String definition(String dialect, String table) throws IOException {
        try (InputStream in = SampleRows.class.getResourceAsStream(dialect)) {
            String all = new String(Objects.requireNonNull(in, dialect).readAllBytes(), UTF_8);
            int start = all.indexOf("CREATE TABLE " + table + " (");
            return all.substring(start, all.indexOf(");\n", start) + 3);
        }
    }

    /** Rows of nodehm, in the order of their keys, which some engines store them in. */
    static String nodehm() {
        List<String> rows = new ArrayList<>();
        rows.add(row("CN03", "'has \"quotes\", it''s\nä€😀'", "'nO'"));
        rows.add(row("cn04", "''", "'0'"));
        rows.add(row("ipmi", "'hard'", "NULL"));
        rows.add(row("off1", "NULL", "'1'"));
        rows.add(row("off2", "NULL", "''"));
        rows.add(row("off3", "NULL", "'yes'"));
        rows.add(row("rack1", "'|cn(\\d+)|sn(($1-1)/20+1)|'", "'no'"));
        return "INSERT INTO nodehm VALUES " + String.join(",", rows) + ";";
    }

    private static String row(String node, String serialflow, String disable) {
        return "('" + node + "',NULL,NULL,'ipmi',NULL,NULL,NULL,NULL,NULL," + serialflow + ",NULL,NULL,NULL,NULL,NULL,"
                + disable + ")";
    }

    /** They are the rows above, in order. */
    static void assertNodehm(Table table) {
        assertTrue(table.has("consoleenabled"));
        assertEquals(List.of("CN03", "cn04", "ipmi", "rack1"), column(table, "node"));
        assertEquals(
                List.of("has \"quotes\", it's\nä€😀", "", "hard", "|cn(\\d+)|sn(($1-1)/20+1)|"),
                column(table, "serialflow"));
        assertEquals(List.of("ipmi", "ipmi", "ipmi", "ipmi"), column(table, "cons"));
        assertEquals(List.of("", "", "", ""), column(table, "power"));
    }

    private static List<String> column(Table table, String column) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            values.add(table.value(row, column));
        }
        return values;
    }
}
