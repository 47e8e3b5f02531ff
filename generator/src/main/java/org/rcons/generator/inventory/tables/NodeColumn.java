package org.rcons.generator.inventory.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.rcons.generator.inventory.InventoryException;

/**
 * One column of a table of nodes in xCAT's SQLite files, for writing: the one thing of a database that rcons ever changes.
 * All values come in one transaction or none; rows keep their other columns, and nodes without a row get one.
 */
public final class NodeColumn {
    private static final int MILLIS = 1_000;

    private final Path file;
    private final String table;
    private final String column;

    /**
     * A column; nothing is looked at yet.
     *
     * @param directory of the files, {@code TABLE.sqlite}
     * @param table letters only
     * @param column letters only
     */
    public NodeColumn(Path directory, String table, String column) {
        if (!table.matches("[a-z]+") || !column.matches("[a-z]+")) {
            throw new IllegalArgumentException("names of tables and columns are letters");
        }
        this.file = directory.resolve(table + ".sqlite");
        this.table = table;
        this.column = column;
    }

    /** Where it is, for messages. */
    public Path file() {
        return file;
    }

    /** Whether this user may write it, as far as can be told before. */
    public boolean isWritable() {
        Path folder = file.toAbsolutePath().getParent();
        return file.toFile().length() > 0 && Files.isWritable(file) && folder != null && Files.isWritable(folder);
    }

    /**
     * Writes.
     *
     * @param values by node
     * @throws InventoryException if that is not possible; nothing is changed then
     */
    public void write(Map<String, String> values) throws InventoryException {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", String.valueOf(Patience.PERSON.connectSeconds() * MILLIS));
        String url = "jdbc:sqlite:file:" + FileUri.path(file) + "?mode=rw";
        try (Connection connection = JdbcDriver.SQLITE.connect(url, settings)) {
            write(connection, values);
        } catch (SQLException e) {
            InventoryException fault = SqliteFault.of(e, file, table, Patience.PERSON);
            throw new InventoryException(fault.getMessage() + " (nothing was written)", fault);
        }
    }

    /** The lock is taken before the first change, so that nothing is half done when it cannot be had. */
    private void write(Connection connection, Map<String, String> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                change(connection, values);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private void change(Connection connection, Map<String, String> values) throws SQLException {
        String update = "UPDATE \"" + table + "\" SET \"" + column + "\" = ? WHERE \"node\" = ?";
        String insert = "INSERT INTO \"" + table + "\" (\"" + column + "\", \"node\") VALUES (?, ?)";
        try (PreparedStatement change = connection.prepareStatement(update);
                PreparedStatement add = connection.prepareStatement(insert)) {
            for (Map.Entry<String, String> each : values.entrySet()) {
                if (run(change, each) == 0) {
                    run(add, each);
                }
            }
        }
    }

    private static int run(PreparedStatement statement, Map.Entry<String, String> each) throws SQLException {
        statement.setString(1, each.getValue());
        statement.setString(2, each.getKey());
        return statement.executeUpdate();
    }
}
