package org.rcons.generator.inventory.tables;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rcons.generator.inventory.InventoryException;

/** A JDBC driver by class name: {@link java.sql.DriverManager} would look for and load all three to use one. */
final class JdbcDriver {
    /** Carries a native library. */
    static final JdbcDriver SQLITE = new JdbcDriver("org.sqlite.JDBC", "org.sqlite");

    /** For PostgreSQL. */
    static final JdbcDriver POSTGRESQL = new JdbcDriver("org.postgresql.Driver", "org.postgresql");

    /** For MariaDB and MySQL. */
    static final JdbcDriver MARIADB = new JdbcDriver("org.mariadb.jdbc.Driver", "org.mariadb");

    private final String type;
    /** A logger that nobody holds forgets its level. */
    private final Logger logger;

    /** Silences the driver: what it says in its log comes as an exception too. */
    private JdbcDriver(String type, String log) {
        this.type = type;
        logger = Logger.getLogger(log);
        logger.setLevel(Level.OFF);
    }

    /**
     * A connection.
     *
     * @throws SQLException as the driver says
     * @throws InventoryException if the installation lacks the driver
     */
    Connection connect(String url, Properties settings) throws SQLException, InventoryException {
        Connection connection = driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException(type + " does not take this URL");
        }
        return connection;
    }

    private Driver driver() throws InventoryException {
        if (this == SQLITE) {
            SqliteLibrary.locate();
        }
        try {
            return Class.forName(type)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new InventoryException(
                    "the JDBC driver " + type + " is not among the libraries of this installation", e);
        }
    }
}
