package org.rcons.generator.inventory.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** The tables of a database server, all as they were at one moment, in a transaction that cannot write. */
final class ServerTables extends ReadOnce {
    /** Rows that are fetched at once: enough to be fast, few enough to be held twice. */
    private static final int FETCHED_ROWS = 2000;

    private final DatabaseLocation.Server location;
    private final ServerFault faults;
    private final Connection connection;
    private final Set<String> names;

    private ServerTables(DatabaseLocation.Server location, ServerFault faults, Connection connection)
            throws SQLException {
        this.location = location;
        this.faults = faults;
        this.connection = connection;
        names = names(connection);
    }

    /**
     * Connects.
     *
     * @throws InventoryException if nobody answers in time, or refuses
     */
    static ServerTables connect(DatabaseLocation.Server location, Patience patience) throws InventoryException {
        ServerFault faults = new ServerFault(location, patience);
        try {
            Connection connection = connection(location, patience);
            try {
                return new ServerTables(location, faults, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw faults.connecting(e);
        }
    }

    /** A connection in a transaction that sees one moment and cannot write. */
    static Connection connection(DatabaseLocation.Server location, Patience patience)
            throws SQLException, InventoryException {
        Engine engine = location.engine();
        Properties settings = new Properties();
        settings.setProperty("user", location.login().user());
        settings.setProperty("password", location.login().password());
        engine.limit(settings, patience);
        Connection connection = engine.driver().connect(engine.url(location), settings);
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        String[] types = {"TABLE", "VIEW"};
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", types)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    @Override
    public String origin() {
        return location.origin();
    }

    @Override
    @Nullable
    Table read(String name) throws InventoryException {
        if (!names.contains(name)) {
            return null;
        }
        try {
            return select(name);
        } catch (SQLException e) {
            throw faults.reading(name, e);
        }
    }

    private Table select(String name) throws SQLException {
        char quote = location.engine().quote();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_ROWS);
            try (ResultSet answer = statement.executeQuery("SELECT * FROM " + quote + name + quote)) {
                return Rows.of(name, answer);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            // All that was wanted is read; the server ends the transaction with the connection.
        }
    }
}
