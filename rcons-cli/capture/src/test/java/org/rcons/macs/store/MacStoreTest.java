package org.rcons.macs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.macs.MacAddress;

final class MacStoreTest {
    private static final MacAddress MAC = new MacAddress("525400123456");

    @TempDir
    private Path folder;

    private Path database(String... statements) throws IOException, SQLException {
        Path directory = Files.createDirectories(folder.resolve("xcat"));
        execute(
                directory,
                "CREATE TABLE mac (node TEXT, interface TEXT, mac TEXT, comments TEXT, disable TEXT,"
                        + " PRIMARY KEY (node))");
        for (String statement : statements) {
            execute(directory, statement);
        }
        return directory;
    }

    private static Connection open(Path directory) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("mac.sqlite"));
    }

    private static void execute(Path directory, String statement) throws SQLException {
        try (Connection connection = open(directory);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> rows(Path directory) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open(directory);
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery("SELECT * FROM mac ORDER BY node")) {
            while (found.next()) {
                rows.add(found.getString(1) + "," + found.getString(2) + "," + found.getString(3) + ","
                        + found.getString(4) + "," + found.getString(5));
            }
        }
        return rows;
    }

    private String write(String inventory, Map<String, MacAddress> macs) throws IOException {
        return MacStore.of(inventory, Map.of(), folder).write(macs);
    }

    @Test
    void sqlite_getsTheAddresses_andKeepsTheRest() throws Exception {
        Path directory = database(
                "INSERT INTO mac VALUES ('n1', 'eth0', 'aa:aa:aa:aa:aa:aa', 'by hand', NULL)",
                "INSERT INTO mac VALUES ('n3', NULL, 'bb:bb:bb:bb:bb:bb', NULL, '1')");

        String said = write("SQLite:" + directory, new TreeMap<>(Map.of("n1", MAC, "n2", MAC)));

        assertEquals("wrote 2 addresses to " + directory.resolve("mac.sqlite"), said);
        assertEquals(
                List.of(
                        "n1,eth0,52:54:00:12:34:56,by hand,null",
                        "n2,null,52:54:00:12:34:56,null,null",
                        "n3,null,bb:bb:bb:bb:bb:bb,null,1"),
                rows(directory));
    }

    @Test
    void address_thatIsThereAmongOthers_changesNothing() throws Exception {
        Path directory =
                database("INSERT INTO mac (node, mac) VALUES ('n1', '52:54:00:12:34:56!n1|52:54:00:12:34:57!*NOIP*')");

        String said = write("SQLite:" + directory, Map.of("n1", MAC));

        assertEquals("all 1 addresses were there already", said);
        assertTrue(rows(directory).get(0).contains("|52:54:00:12:34:57!*NOIP*"));
    }

    @Test
    void lockedDatabase_isAnErrorAndKeepsEverything() throws Exception {
        Path directory = database("INSERT INTO mac (node, mac) VALUES ('n1', 'aa:aa:aa:aa:aa:aa')");
        MacStore store = MacStore.of("SQLite:" + directory, Map.of(), folder);
        try (Connection other = open(directory);
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN EXCLUSIVE");

            IOException refusal = assertThrows(IOException.class, () -> store.write(Map.of("n1", MAC, "n2", MAC)));

            assertTrue(String.valueOf(refusal.getMessage()).contains("nothing was written"), refusal.getMessage());
        }
        assertEquals(List.of("n1,null,aa:aa:aa:aa:aa:aa,null,null"), rows(directory));
    }

    @Test
    void otherInventories_getAFileForTabrestore() throws Exception {
        Path directory = Files.createDirectories(folder.resolve("csv"));
        Files.writeString(directory.resolve("nodelist.csv"), "#node,groups,disable\n");
        Files.writeString(
                directory.resolve("mac.csv"),
                "#node,interface,mac,comments,disable\n\"n1\",\"eth0\",\"aa:aa:aa:aa:aa:aa\",\"say \"\"hi\"\"\",\n");

        String said = write(directory.toString(), new TreeMap<>(Map.of("n1", MAC, "n2", MAC)));

        Path file = folder.resolve("mac.csv");
        assertEquals("wrote 2 addresses to " + file + ": load them with: tabrestore -a " + file, said);
        assertEquals("""
                #node,interface,mac,comments,disable
                "n1","eth0","52:54:00:12:34:56","say ""hi""\",
                "n2",,"52:54:00:12:34:56",,
                """, Files.readString(file));
    }

    @Test
    void fileThatIsThere_isRefusedBeforeAnythingIsDone() throws Exception {
        Files.writeString(folder.resolve("mac.csv"), "somebody's");

        IOException refusal = assertThrows(IOException.class, () -> MacStore.of("-", Map.of(), folder));

        assertTrue(String.valueOf(refusal.getMessage()).contains("move it away"), refusal.getMessage());
        assertFalse(Files.exists(folder.resolve("mac.sqlite")));
    }
}
