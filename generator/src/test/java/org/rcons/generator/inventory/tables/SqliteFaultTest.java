package org.rcons.generator.inventory.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteFaultTest {
    @TempDir
    Path directory;

    private SqliteDirectory sqlite;

    @BeforeEach
    void emptyDirectory() {
        sqlite = new SqliteDirectory(directory);
    }

    @Test
    void fault_whenALogWasLeftBehind() throws Exception {
        // Given
        sqlite.fill("nodehm", "PRAGMA journal_mode=WAL");
        Files.writeString(directory.resolve("nodehm.sqlite-wal"), "of a program that died");
        Map<String, String> before = sqlite.files();

        // When
        String fault = Expected.fault(() -> sqlite.read("nodehm"));

        // Then
        assertEquals(
                directory.resolve("nodehm.sqlite") + ": a program died while it changed this table;"
                        + " run \"tabdump nodehm\" once as root, which mends it",
                fault);
        assertEquals(before, sqlite.files());
    }

    @Test
    void fault_whenAJournalWasLeftBehind() throws Exception {
        // Given
        sqlite.fill("nodehm", SampleRows.nodehm());
        Path aside = directory.resolve("aside");
        try (Connection writer = sqlite.connect("nodehm");
                Statement statement = writer.createStatement()) {
            statement.executeUpdate("PRAGMA cache_spill=1");
            statement.executeUpdate("PRAGMA cache_size=1");
            statement.executeUpdate("BEGIN");
            statement.executeUpdate("UPDATE nodehm SET comments=hex(zeroblob(9000))");
            Files.copy(directory.resolve("nodehm.sqlite-journal"), aside);
            statement.executeUpdate("ROLLBACK");
        }
        Files.move(aside, directory.resolve("nodehm.sqlite-journal"));
        Map<String, String> before = sqlite.files();

        // When
        String fault = Expected.fault(() -> sqlite.read("nodehm"));

        // Then
        assertTrue(fault.contains("a program died while it changed this table"), fault);
        assertEquals(before, sqlite.files());
    }

    @Test
    void fault_whenLockedTooLong() throws Exception {
        // Given
        sqlite.fill("nodehm", SampleRows.nodehm());
        try (Connection writer = sqlite.connect("nodehm");
                Statement statement = writer.createStatement()) {
            statement.executeUpdate("BEGIN EXCLUSIVE");

            // When
            String fault = Expected.fault(() -> sqlite.read("nodehm"));

            // Then
            Path file = directory.resolve("nodehm.sqlite");
            assertEquals(
                    file + ": still locked by another program after 1 s; try again, or find it with \"fuser " + file
                            + '"',
                    fault);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not a database, though long enough to be one", "SQLite format 3"})
    void fault_whenItIsNoDatabase(String content) throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("nodehm.sqlite"), content);

        // When
        String fault = Expected.fault(() -> sqlite.read("nodehm"));

        // Then
        assertEquals(file + ": is not an SQLite database; restore it with tabrestore", fault);
    }

    @Test
    void fault_whenDamaged() throws Exception {
        // Given
        sqlite.fill("nodehm", SampleRows.nodehm());
        Path file = directory.resolve("nodehm.sqlite");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x55);
        Files.write(file, bytes);

        // When
        String fault = Expected.fault(() -> sqlite.read("nodehm"));

        // Then
        assertEquals(file + ": the SQLite database is damaged; restore it with tabrestore", fault);
    }

    @Test
    void fault_whenTheLibraryOfTheDriverCannotBeLoaded() {
        // When
        String fault = Expected.fault(() -> {
            throw SqliteFault.of(
                    new SQLException("Error opening connection"),
                    directory.resolve("site.sqlite"),
                    "site",
                    SqliteDirectory.SHORT);
        });

        // Then
        String start = directory.resolve("site.sqlite") + ": SQLite's own library cannot be loaded from ";
        assertTrue(fault.startsWith(start), fault);
    }

    @Test
    void fault_whenTheFileIsAnothers() throws Exception {
        // Given
        sqlite.fill("nodehm", "");
        Path file = directory.resolve("nodehm.sqlite");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root may read everything: run the tests as another user");

        // When
        String fault = Expected.fault(() -> sqlite.read("nodehm"));

        // Then
        assertEquals(file + ": permission denied: run as root, or as a user who may read it", fault);
    }

    @Test
    void fault_whenTheTableIsNoFile() throws IOException {
        // Given
        Path file = Files.createDirectory(directory.resolve("nodehm.sqlite"));

        // When
        String fault = Expected.fault(() -> sqlite.read("nodehm"));

        // Then
        assertTrue(fault.startsWith(file + ": cannot be read: "), fault);
    }

    @Test
    void fault_whenTheDirectoryIsAFile() throws IOException {
        // Given
        Path file = Files.createFile(directory.resolve("xcat"));

        // When
        String fault = Expected.fault(() -> new SqliteTables(file));

        // Then
        assertEquals(file + ": not a directory; expected one of SQLite files, one a table", fault);
    }
}
