package org.rcons.generator.inventory.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {
    @TempDir
    Path directory;

    @Test
    void rows_inTheirOrder() throws IOException {
        // When
        Table table = nodehm(
                "#node,cons,comments,disable\n\"cn01\",\"ipmi\",,\n\"off\",\"ipmi\",,\"1\"\n\"cn02\",,,\"no\"\n");

        // Then
        assertEquals(2, table.size());
        assertEquals("cn01", table.value(0, "node"));
        assertEquals("ipmi", table.value(0, "cons"));
        assertEquals("cn02", table.value(1, "node"));
        assertEquals("", table.value(1, "cons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '!',
            value = {
                "\"has \"\"quotes\"\" and, comma\"~has \"quotes\" and, comma",
                "\"\"\"\"~\"",
                "\"line one⏎line two\"~line one⏎line two",
                "\"⏎#no comment⏎\"~⏎#no comment⏎",
                "\"äöü €\"~äöü €",
                "plain~plain",
                "\"|cn(\\d+)|sn(($1-1)/20+1)|\"~|cn(\\d+)|sn(($1-1)/20+1)|",
                "\"\"~!!",
                "~!!",
            })
    void value_asItWasDumped(@Nullable String dumped, String value) throws IOException {
        // When
        Table table =
                nodehm("#node,cons,disable\n\"cn01\"," + (dumped == null ? "" : dumped).replace('⏎', '\n') + ",\n");

        // Then
        assertEquals(value.replace('⏎', '\n'), table.value(0, "cons"));
    }

    @Test
    void otherSystemsLineEndsAndMarks_areTolerated() throws IOException {
        // When
        Table table = nodehm("\ufeff#node,cons\r\n\r\n# a comment\r\n\"cn01\",\"ip\r\nmi\"\r\ncn02,hmc");

        // Then
        assertEquals(2, table.size());
        assertEquals("ip\r\nmi", table.value(0, "cons"));
        assertEquals("hmc", table.value(1, "cons"));
    }

    @Test
    void rowCounts_whenASpreadsheetQuotedTheEmptyDisable() throws IOException {
        assertEquals(1, nodehm("#node,disable\n\"cn01\",\"\"\n").size());
    }

    @Test
    void olderDump_hasFewerColumns() throws IOException {
        // When
        Table table = nodehm("#node,cons\n\"cn01\",\"ipmi\"\n");

        // Then
        assertFalse(table.has("consoleenabled"));
        assertEquals("", table.value(0, "consoleenabled"));
    }

    @Test
    void newerDump_keepsColumnsThatWeDoNotKnow() throws IOException {
        assertEquals("7", nodehm("#node,invented2030\ncn01,\"7\"\n").value(0, "invented2030"));
    }

    @Test
    void emptyTable_isOnlyAHeader() throws IOException {
        // When
        Table table = nodehm("#node,cons,disable\n");

        // Then
        assertEquals(0, table.size());
        assertTrue(table.has("cons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '!',
            value = {
                "!!~1:1: expected a first line that names the columns",
                "node,cons~1:1: expected a first line that names the columns",
                "#~1:2: expected the name of a column",
                "#node,,cons~1:7: expected the name of a column",
                "#node,cons,node~1:12: expected another name than node again",
                "#node;cons~1:6: expected ',' or the end of the line behind the name of a column",
                "#node,cons⏎\"a\",\"b\",\"c\"⏎~2:8: expected the end of the line: the first line names 2 columns",
                "#node,cons⏎a,b,⏎~2:4: expected the end of the line: the first line names 2 columns",
                "#node,cons⏎\"a\"⏎~2:4: expected 2 values, one a column of the first line; the row from line 2 has 1",
                "#node,cons⏎\"a⏎b\"⏎~3:3: expected 2 values, one a column of the first line; the row from line 2 has 1",
                "#node,cons⏎\"a\"b,c⏎~2:4: expected ',' or the end of the line behind a value",
                "#node,cons⏎a,\"b\"c⏎~2:6: expected ',' or the end of the line behind a value",
                "#node,cons⏎a,b\"c⏎~2:4: expected no quote inside a value without quotes",
                "#node,cons⏎a,b⏎c,\"d⏎e⏎~3:3: expected a second quote to this one",
            })
    void fault_whenMalformed(String text, String message) {
        // When
        String fault = Expected.fault(() -> nodehm(text.replace('⏎', '\n')));

        // Then
        String start = directory.resolve("nodehm.csv") + ":" + message;
        assertTrue(fault.startsWith(start), fault);
    }

    @Test
    void noTable_whenThereIsNoFile() throws IOException {
        try (Tables tables = new CsvTables(directory)) {
            assertNull(tables.table("nodehm"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "", "a/b", "node hm", "nodehm.csv", "ñodehm"})
    void noTable_whenTheNameIsNone(String name) throws IOException {
        // Given
        Path inside = Files.createDirectory(directory.resolve("inside"));
        Files.writeString(directory.resolve("outside.csv"), "#node\n");

        // When
        try (Tables tables = new CsvTables(inside)) {
            // Then
            assertNull(tables.table(name));
        }
    }

    @Test
    void table_isReadOnce() throws IOException {
        // Given
        Files.writeString(directory.resolve("nodehm.csv"), "#node\n");

        // When
        try (Tables tables = new CsvTables(directory)) {
            // Then
            assertSame(tables.table("nodehm"), tables.table("nodehm"));
        }
    }

    @Test
    void fault_whenThereIsNoDirectory() {
        // Given
        Path absent = directory.resolve("absent");

        // When
        String fault = Expected.fault(() -> new CsvTables(absent));

        // Then
        assertEquals(absent + ": no such directory; expected one of tabdump files, TABLE.csv", fault);
    }

    @Test
    void fault_whenTheTableIsNoFile() throws IOException {
        // Given
        Path file = Files.createDirectory(directory.resolve("nodehm.csv"));

        // When
        try (Tables tables = new CsvTables(directory)) {
            String fault = Expected.fault(() -> tables.table("nodehm"));

            // Then
            assertTrue(fault.startsWith(file + ": cannot be read: "), fault);
        }
    }

    private Table nodehm(String text) throws IOException {
        Files.write(directory.resolve("nodehm.csv"), text.getBytes(UTF_8));
        try (Tables tables = new CsvTables(directory)) {
            return Expected.table(tables.table("nodehm"));
        }
    }
}
