package org.rcons.generator.inventory.tables;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** Where the tables of an xCAT database are (XCAT.md 10.1). No text of it holds a password. */
public sealed interface DatabaseLocation {
    /** As in messages: {@code SQLite:/etc/xcat}, {@code Pg:xcatdb@10.0.0.1:5432}. */
    String origin();

    /**
     * The tables. Close them.
     *
     * @throws InventoryException if the place is not there, or the server refuses; the message says why
     */
    Tables open() throws InventoryException;

    /**
     * The database of this machine's xCAT: {@code $XCATCFG}, else the first line of {@code /etc/xcat/cfgloc}, else
     * {@code /opt/xcat/cfg}, else {@code /etc/xcat}.
     *
     * @param environment of the process
     * @param root {@code /}; another directory in tests
     * @return null if the machine has none
     * @throws InventoryException if cfgloc cannot be read or understood; its absence is no fault
     */
    static @Nullable DatabaseLocation find(Map<String, String> environment, Path root) throws InventoryException {
        return new LocationFinder(environment, root).find();
    }

    /**
     * A location as xCAT writes it: {@code SQLite:DIRECTORY}, {@code DIRECTORY}, {@code CSV:DIRECTORY},
     * {@code Pg:dbname=D;host=H;port=P|USER|PASSWORD} or {@code mysql:...}, with or without {@code dbi:} in front.
     * Other keys than dbname (database, db), host and port are not needed and ignored.
     *
     * @param where the text comes from, for messages: a file, a variable, an option
     * @throws InventoryException if it cannot be understood; the message does not repeat it
     */
    static DatabaseLocation parse(String where, String text) throws InventoryException {
        return new LocationParser(where).parse(text);
    }

    /**
     * SQLite files, one a table, {@code TABLE.sqlite}.
     *
     * @param directory of the files
     */
    record Sqlite(Path directory) implements DatabaseLocation {
        @Override
        public String origin() {
            return "SQLite:" + directory;
        }

        @Override
        public Tables open() throws InventoryException {
            return new SqliteTables(directory);
        }
    }

    /**
     * Dumps of {@code tabdump}, one a table, {@code TABLE.csv}.
     *
     * @param directory of the files
     */
    record Csv(Path directory) implements DatabaseLocation {
        @Override
        public String origin() {
            return "CSV:" + directory;
        }

        @Override
        public Tables open() throws InventoryException {
            return new CsvTables(directory);
        }
    }

    /**
     * A database of a server.
     *
     * @param engine what kind of server
     * @param host name or address; IPv6 without brackets
     * @param port 1 to 65535
     * @param database its name
     * @param login who asks
     */
    record Server(Engine engine, String host, int port, String database, Login login) implements DatabaseLocation {
        /**
         * Checks what goes into an URL.
         *
         * @throws IllegalArgumentException with a message for the user
         */
        public Server {
            if (!isPlain(host)) {
                throw new IllegalArgumentException("host must be a name or an address");
            }
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port must be 1 to 65535");
            }
            if (!isPlain(database) || database.indexOf(':') >= 0) {
                throw new IllegalArgumentException("dbname must consist of letters, digits, '_', '-', '$' and '.'");
            }
        }

        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Character.isLetterOrDigit(c) && "_-$.:%".indexOf(c) < 0) {
                    return false;
                }
            }
            return !text.isEmpty();
        }

        /** {@code host:port}. */
        String address() {
            return (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port;
        }

        @Override
        public String origin() {
            return engine.scheme() + ':' + database + '@' + address();
        }

        @Override
        public Tables open() throws InventoryException {
            return ServerTables.connect(this, Patience.PERSON);
        }
    }

    /**
     * Who asks a server.
     *
     * @param user its name
     * @param password may be empty; never shown
     */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
