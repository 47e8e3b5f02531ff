package org.rcons.generator.inventory.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rcons.generator.inventory.InventoryException;

/**
 * A directory of SQLite files as xCAT keeps it.
 *
 * @param directory of the files
 */
record SqliteDirectory(Path directory) {
    static final Patience SHORT = new Patience(1, 1);

    /** Reads a table. */
    Table read(String table) throws InventoryException {
        try (Tables tables = new SqliteTables(directory, SHORT)) {
            return Expected.table(tables.table(table));
        }
    }

    /** Creates a table as xCAT does, and executes more. */
    void fill(String table, String sql) throws IOException, SQLException {
        change(table, SampleRows.definition("sqlite.sql", table) + sql);
    }

    /** Executes statements. */
    void change(String table, String sql) throws SQLException {
        try (Connection connection = connect(table);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** May write. */
    Connection connect(String table) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(table + ".sqlite"));
    }

    /** Names of all files, and what would tell that one was changed. */
    Map<String, String> files() throws IOException {
        Map<String, String> states = new TreeMap<>();
        try (Stream<Path> found = Files.list(directory)) {
            for (Path path : found.toList()) {
                states.put(path.getFileName().toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return states;
    }
}
