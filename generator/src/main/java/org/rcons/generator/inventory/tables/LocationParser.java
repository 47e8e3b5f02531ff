package org.rcons.generator.inventory.tables;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcons.generator.inventory.InventoryException;

/** Understands the one line that says where xCAT's database is. Nothing behind the first {@code |} is ever shown. */
final class LocationParser {
    private static final String DBI = "dbi:";
    private static final String KNOWN = "SQLite:DIRECTORY, Pg:dbname=D;host=H|USER|PASSWORD,"
            + " mysql:dbname=D;host=H|USER|PASSWORD or CSV:DIRECTORY";
    private static final int WITH_PASSWORD = 3;

    private final String where;

    /** For texts from there. */
    LocationParser(String where) {
        this.where = where;
    }

    DatabaseLocation parse(String text) throws InventoryException {
        List<String> parts = split(text, '|');
        String source = parts.get(0).strip();
        if (source.regionMatches(true, 0, DBI, 0, DBI.length())) {
            source = source.substring(DBI.length());
        }
        int colon = source.indexOf(':');
        if (colon < 0) {
            return new DatabaseLocation.Sqlite(directory(source));
        }
        String rest = source.substring(colon + 1);
        return switch (source.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "sqlite" -> new DatabaseLocation.Sqlite(directory(rest));
            case "csv" -> new DatabaseLocation.Csv(directory(rest));
            case "pg" -> server(Engine.POSTGRESQL, rest, parts);
            case "mysql", "mariadb" -> server(Engine.MARIADB, rest, parts);
            case "db2" ->
                throw fault("DB2 is not supported: dump its tables with"
                        + " \"tabdump TABLE > DIRECTORY/TABLE.csv\" and use CSV:DIRECTORY");
            default -> throw fault("unknown kind of database; known are " + KNOWN);
        };
    }

    private Path directory(String text) throws InventoryException {
        if (text.isBlank()) {
            throw fault("the directory is missing; known are " + KNOWN);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw fault("the directory's name has a character that no file name can have");
        }
    }

    private DatabaseLocation server(Engine engine, String keys, List<String> parts) throws InventoryException {
        String host = "localhost";
        String port = String.valueOf(engine.port());
        String database = "xcatdb";
        for (String pair : split(keys, ';')) {
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1).strip();
            switch (equals < 0 ? "" : pair.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                case "host" -> host = withoutBrackets(value);
                case "port" -> port = value;
                case "dbname", "database", "db" -> database = value;
                default -> {
                    // Settings of Perl's drivers: what they mean to ours is not known.
                }
            }
        }
        try {
            return new DatabaseLocation.Server(engine, host, number(port), database, login(engine, parts));
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage() + ", as in " + engine.scheme() + ":dbname=xcatdb;host=10.0.0.1;port="
                    + engine.port());
        }
    }

    private DatabaseLocation.Login login(Engine engine, List<String> parts) throws InventoryException {
        for (int i = WITH_PASSWORD; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                throw fault("more than a user and a password behind the database; a password cannot contain '|'");
            }
        }
        String user = parts.size() > 1 ? parts.get(1).strip() : "";
        String password = parts.size() > 2 ? parts.get(2) : "";
        return new DatabaseLocation.Login(user.isEmpty() ? engine.user() : user, password);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Zero, which is no port, if it is no number. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    private InventoryException fault(String message) {
        return new InventoryException(where + ": " + message);
    }
}
