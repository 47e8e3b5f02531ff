package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.InventoryException;

class SqliteTablesTest {
    private static final Patience SHORT = new Patience(1, 1);

    @TempDir
    Path directory;

    @Test
    void sampleRows_asStored() throws Exception {
        // Given
        fill("nodehm", SampleRows.nodehm());

        // When
        Table table = read("nodehm");

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
        fill("site", "INSERT INTO site VALUES('a','" + all.toString().replace("'", "''") + "',NULL,NULL)");
        change("site", "INSERT INTO site VALUES('b','',NULL,NULL)");

        // When
        Table table = read("site");

        // Then
        assertEquals(2, table.size());
        assertEquals(all.toString(), table.value(0, "value"));
        assertEquals("", table.value(1, "value"));
    }

    @Test
    void olderTable_hasFewerColumns() throws Exception {
        // Given
        change("nodehm", "CREATE TABLE nodehm (node, cons, \"odd name\"\"\")");
        change("nodehm", "INSERT INTO nodehm VALUES('cn01', 17, 'x')");

        // When
        Table table = read("nodehm");

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
        Table table = read("nodehm");

        // Then
        assertEquals(0, table.size());
        assertFalse(table.has("node"));
    }

    @Test
    void databaseOfAnotherTable_isATableWithoutColumns() throws Exception {
        // Given
        fill("site", "");
        Files.move(directory.resolve("site.sqlite"), directory.resolve("nodehm.sqlite"));

        // When
        Table table = read("nodehm");

        // Then
        assertFalse(table.has("node"));
    }

    @Test
    void absentTable_staysAbsent() throws Exception {
        // When
        Table table = read("nodehm");

        // Then
        assertNull(table);
        assertEquals(Map.of(), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    void directory_isUntouched(String journal) throws Exception {
        // Given
        fill("nodehm", "PRAGMA journal_mode=" + journal + ";" + SampleRows.nodehm());
        Map<String, String> before = files();

        // When
        Table table = read("nodehm");

        // Then
        SampleRows.assertNodehm(table);
        assertEquals(before, files());
    }

    @Test
    void changesInALog_areSeen() throws Exception {
        // Given
        fill("nodehm", "PRAGMA journal_mode=WAL");
        try (Connection writer = connect("nodehm");
                Statement statement = writer.createStatement()) {
            statement.executeUpdate(SampleRows.nodehm());
            assertTrue(Files.size(directory.resolve("nodehm.sqlite-wal")) > 0);

            // When
            Table table = read("nodehm");

            // Then
            SampleRows.assertNodehm(table);
        }
    }

    @Test
    void fault_whenALogWasLeftBehind() throws Exception {
        // Given
        fill("nodehm", "PRAGMA journal_mode=WAL");
        Files.writeString(directory.resolve("nodehm.sqlite-wal"), "of a program that died");
        Map<String, String> before = files();

        // When
        InventoryException fault = assertThrows(InventoryException.class, () -> read("nodehm"));

        // Then
        assertEquals(
                directory.resolve("nodehm.sqlite") + ": a program died while it changed this table;"
                        + " run \"tabdump nodehm\" once as root, which mends it",
                fault.getMessage());
        assertEquals(before, files());
    }

    @Test
    void fault_whenAJournalWasLeftBehind() throws Exception {
        // Given
        fill("nodehm", SampleRows.nodehm());
        Path aside = directory.resolve("aside");
        try (Connection writer = connect("nodehm");
                Statement statement = writer.createStatement()) {
            statement.executeUpdate("PRAGMA cache_spill=1");
            statement.executeUpdate("PRAGMA cache_size=1");
            statement.executeUpdate("BEGIN");
            statement.executeUpdate("UPDATE nodehm SET comments=hex(zeroblob(9000))");
            Files.copy(directory.resolve("nodehm.sqlite-journal"), aside);
            statement.executeUpdate("ROLLBACK");
        }
        Files.move(aside, directory.resolve("nodehm.sqlite-journal"));
        Map<String, String> before = files();

        // When
        InventoryException fault = assertThrows(InventoryException.class, () -> read("nodehm"));

        // Then
        assertTrue(fault.getMessage().contains("a program died while it changed this table"), fault.getMessage());
        assertEquals(before, files());
    }

    @Test
    void fault_whenLockedTooLong() throws Exception {
        // Given
        fill("nodehm", SampleRows.nodehm());
        try (Connection writer = connect("nodehm");
                Statement statement = writer.createStatement()) {
            statement.executeUpdate("BEGIN EXCLUSIVE");

            // When
            InventoryException fault = assertThrows(InventoryException.class, () -> read("nodehm"));

            // Then
            Path file = directory.resolve("nodehm.sqlite");
            assertEquals(
                    file + ": still locked by another program after 1 s; try again, or find it with \"fuser " + file
                            + '"',
                    fault.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not a database, though long enough to be one", "SQLite format 3"})
    void fault_whenItIsNoDatabase(String content) throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("nodehm.sqlite"), content);

        // When
        InventoryException fault = assertThrows(InventoryException.class, () -> read("nodehm"));

        // Then
        assertEquals(file + ": is not an SQLite database; restore it with tabrestore", fault.getMessage());
    }

    @Test
    void fault_whenDamaged() throws Exception {
        // Given
        fill("nodehm", SampleRows.nodehm());
        Path file = directory.resolve("nodehm.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x55);
        Files.write(file, bytes);

        // When
        InventoryException fault = assertThrows(InventoryException.class, () -> read("nodehm"));

        // Then
        assertEquals(file + ": the SQLite database is damaged; restore it with tabrestore", fault.getMessage());
    }

    @Test
    void fault_whenTheLibraryOfTheDriverCannotBeLoaded() {
        // When
        InventoryException fault = SqliteFault.of(
                new SQLException("Error opening connection"), Path.of("/etc/xcat/site.sqlite"), "site", SHORT);

        // Then
        assertTrue(
                fault.getMessage().startsWith("/etc/xcat/site.sqlite: SQLite's own library cannot be loaded from "),
                fault.getMessage());
    }

    @Test
    void fault_whenTheTableIsNoFile() throws IOException {
        // Given
        Path file = Files.createDirectory(directory.resolve("nodehm.sqlite"));

        // When
        InventoryException fault = assertThrows(InventoryException.class, () -> read("nodehm"));

        // Then
        assertTrue(fault.getMessage().startsWith(file + ": cannot be read: "), fault.getMessage());
    }

    @Test
    void fault_whenTheDirectoryIsAFile() throws IOException {
        // Given
        Path file = Files.createFile(directory.resolve("xcat"));

        // When
        InventoryException fault = assertThrows(InventoryException.class, () -> new SqliteTables(file));

        // Then
        assertEquals(file + ": not a directory; expected one of SQLite files, one a table", fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "q?mode=rw&c#d", "100%25;x=y", "é€漢", "mode=memory", "'\"\\"})
    void rows_whenTheDirectoryHasAnOddName(String name) throws Exception {
        // Given
        fill("nodehm", SampleRows.nodehm());
        Path odd = Files.createDirectory(directory.resolve(name));
        Files.move(directory.resolve("nodehm.sqlite"), odd.resolve("nodehm.sqlite"));

        // When
        try (Tables tables = new SqliteTables(odd, SHORT)) {
            // Then
            SampleRows.assertNodehm(tables.table("nodehm"));
        }
    }

    private Table read(String table) throws InventoryException {
        try (Tables tables = new SqliteTables(directory, SHORT)) {
            return tables.table(table);
        }
    }

    private void fill(String table, String sql) throws IOException, SQLException {
        change(table, SampleRows.definition("sqlite.sql", table) + sql);
    }

    private void change(String table, String sql) throws SQLException {
        try (Connection connection = connect(table);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connect(String table) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(table + ".sqlite"));
    }

    /** Names, and what would tell that one was changed. */
    private Map<String, String> files() throws IOException {
        Map<String, String> states = new TreeMap<>();
        try (Stream<Path> found = Files.list(directory)) {
            for (Path path : found.toList()) {
                states.put(path.getFileName().toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return states;
    }
}
