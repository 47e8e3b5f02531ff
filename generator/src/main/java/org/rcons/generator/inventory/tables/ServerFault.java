package org.rcons.generator.inventory.tables;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/**
 * What the complaints of a server and its driver mean to the administrator. They never become a cause: a driver may
 * have put anything into them, and the password is kept out of ours.
 */
final class ServerFault {
    private static final int MARIADB_NO_RIGHT_TO_DATABASE = 1044;
    private static final int MARIADB_WRONG_PASSWORD = 1045;
    private static final int MARIADB_NO_DATABASE = 1049;
    private static final int MARIADB_NO_RIGHT_TO_TABLE = 1142;
    private static final int MARIADB_WRONG_USER = 1698;

    private final DatabaseLocation.Server location;
    private final Patience patience;
    private final String at;

    ServerFault(DatabaseLocation.Server location, Patience patience) {
        this.location = location;
        this.patience = patience;
        at = location.engine().product() + " at " + location.address();
    }

    /** No connection. */
    InventoryException connecting(SQLException e) {
        String state = state(e);
        String user = location.login().user();
        if (isWrongPassword(e)) {
            return fault(": wrong password for user " + user + ", or no such user; mend XCATCFG or /etc/xcat/cfgloc");
        }
        if (state.equals("3D000") || e.getErrorCode() == MARIADB_NO_DATABASE) {
            return fault(": no database \"" + location.database() + "\"; mend dbname in XCATCFG or /etc/xcat/cfgloc");
        }
        if (state.startsWith("28") || e.getErrorCode() == MARIADB_NO_RIGHT_TO_DATABASE) {
            return fault(": user " + user + " may not use the database: " + words(e));
        }
        return state.startsWith("08") ? unreachable(e) : fault(": " + words(e));
    }

    private static boolean isWrongPassword(SQLException e) {
        return state(e).equals("28P01")
                || e.getErrorCode() == MARIADB_WRONG_PASSWORD
                || e.getErrorCode() == MARIADB_WRONG_USER;
    }

    private InventoryException unreachable(SQLException e) {
        if (cause(e, UnknownHostException.class)) {
            return fault(": the name " + location.host() + " cannot be resolved; mend host or the name service");
        }
        if (cause(e, InterruptedIOException.class)) {
            return fault(": no answer within " + patience.connectSeconds()
                    + " s; is the server running, and the port open in its firewall?");
        }
        if (cause(e, ConnectException.class)) {
            return fault(": connection refused; is the server running, and are host and port right?");
        }
        return fault(": no connection: " + words(e));
    }

    /** A table cannot be read though there is one. */
    InventoryException reading(String table, SQLException e) {
        if (state(e).equals("42501") || e.getErrorCode() == MARIADB_NO_RIGHT_TO_TABLE) {
            return fault(": user " + location.login().user() + " may not read table " + table
                    + "; GRANT SELECT to it, as xCAT needs too");
        }
        if (cause(e, InterruptedIOException.class)) {
            return fault(": no answer within " + patience.answerSeconds() + " s while reading table " + table
                    + "; is it locked by another program?");
        }
        return fault(": table " + table + " cannot be read: " + words(e));
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    private static boolean cause(Throwable e, Class<? extends Throwable> type) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    /** What the driver says, if that does not quote the password; a mask would tell where it stands. */
    private String words(SQLException e) {
        String password = location.login().password();
        String said = Texts.line(e.getMessage());
        return password.isEmpty() || !said.contains(password) ? said : "SQL state " + state(e);
    }

    private InventoryException fault(String message) {
        return new InventoryException(at + message);
    }
}
