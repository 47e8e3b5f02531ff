package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTablesTest {
    @TempDir
    Path directory;

    private SqliteDirectory sqlite;

    @BeforeEach
    void emptyDirectory() {
        sqlite = new SqliteDirectory(directory);
    }

    @Test
    void sampleRows_asStored() throws Exception {
        // Given
        sqlite.fill("nodehm", SampleRows.nodehm());

        // When
        Table table = sqlite.read("nodehm");

        // Then
        SampleRows.assertNodehm(table);
    }

    @Test
    void rows_whenAValueHasEveryCharacter() throws Exception {
        // Given
        StringBuilder all = new StringBuilder();
        for (char c = 1; c < 0x180; c++) {
            all.append(c);
        }
        sqlite.fill("site", "INSERT INTO site VALUES('a','" + all.toString().replace("'", "''") + "',NULL,NULL)");
        sqlite.change("site", "INSERT INTO site VALUES('b','',NULL,NULL)");

        // When
        Table table = sqlite.read("site");

        // Then
        assertEquals(2, table.size());
        assertEquals(all.toString(), table.value(0, "value"));
        assertEquals("", table.value(1, "value"));
    }

    @Test
    void olderTable_hasFewerColumns() throws Exception {
        // Given
        sqlite.change("nodehm", "CREATE TABLE nodehm (node, cons, \"odd name\"\"\")");
        sqlite.change("nodehm", "INSERT INTO nodehm VALUES('cn01', 17, 'x')");

        // When
        Table table = sqlite.read("nodehm");

        // Then
        assertEquals("17", table.value(0, "cons"));
        assertEquals("x", table.value(0, "odd name\""));
        assertEquals("", table.value(0, "disable"));
    }

    @Test
    void emptyFile_isATableWithoutColumns() throws Exception {
        // Given
        Files.createFile(directory.resolve("nodehm.sqlite"));

        // When
        Table table = sqlite.read("nodehm");

        // Then
        assertEquals(0, table.size());
        assertFalse(table.has("node"));
    }

    @Test
    void databaseOfAnotherTable_isATableWithoutColumns() throws Exception {
        // Given
        sqlite.fill("site", "");
        Files.move(directory.resolve("site.sqlite"), directory.resolve("nodehm.sqlite"));

        // When
        Table table = sqlite.read("nodehm");

        // Then
        assertFalse(table.has("node"));
    }

    @Test
    void absentTable_staysAbsent() throws Exception {
        try (Tables tables = new SqliteTables(directory)) {
            // When
            Table table = tables.table("nodehm");

            // Then
            assertNull(table);
        }
        assertEquals(Map.of(), sqlite.files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    void directory_isUntouched(String journal) throws Exception {
        // Given
        sqlite.fill("nodehm", "PRAGMA journal_mode=" + journal + ";" + SampleRows.nodehm());
        Map<String, String> before = sqlite.files();

        // When
        Table table = sqlite.read("nodehm");

        // Then
        SampleRows.assertNodehm(table);
        assertEquals(before, sqlite.files());
    }

    @Test
    void changesInALog_areSeen() throws Exception {
        // Given
        sqlite.fill("nodehm", "PRAGMA journal_mode=WAL");
        try (Connection writer = sqlite.connect("nodehm");
                Statement statement = writer.createStatement()) {
            statement.executeUpdate(SampleRows.nodehm());
            assertTrue(Files.size(directory.resolve("nodehm.sqlite-wal")) > 0);

            // When
            Table table = sqlite.read("nodehm");

            // Then
            SampleRows.assertNodehm(table);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "q?mode=rw&c#d", "100%25;x=y", "é€漢", "mode=memory", "'\"\\"})
    void rows_whenTheDirectoryHasAnOddName(String name) throws Exception {
        // Given
        sqlite.fill("nodehm", SampleRows.nodehm());
        Path odd = Files.createDirectory(directory.resolve(name));
        Files.move(directory.resolve("nodehm.sqlite"), odd.resolve("nodehm.sqlite"));

        // When
        try (Tables tables = new SqliteTables(odd, SqliteDirectory.SHORT)) {
            // Then
            SampleRows.assertNodehm(Expected.table(tables.table("nodehm")));
        }
    }
}
