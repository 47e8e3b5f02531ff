package org.rcons.generator.inventory.tables;

import java.nio.file.Path;
import java.sql.SQLException;
import org.rcons.generator.inventory.InventoryException;

/** What SQLite's result codes (sqlite.org/rescode.html) mean to the administrator. */
final class SqliteFault {
    private static final int PRIMARY = 0xff;
    private static final int NOT_SQLITE = 0;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int PROTOCOL = 15;
    private static final int NO_DATABASE = 26;

    private SqliteFault() {}

    static InventoryException of(SQLException e, Path file, String table, Patience patience) {
        return switch (e.getErrorCode() & PRIMARY) {
            case NOT_SQLITE ->
                new InventoryException(
                        file + ": SQLite's own library cannot be loaded from " + unpackedTo()
                                + ": is there space, and is it mounted without noexec?",
                        e);
            case BUSY, LOCKED, PROTOCOL -> locked(file, patience);
            case READ_ONLY -> unfinished(file, table);
            case CORRUPT, NO_DATABASE ->
                new InventoryException(file + ": the SQLite database is damaged; restore it with tabrestore", e);
            default -> new InventoryException(file + ": cannot be read: " + Texts.line(e.getMessage()), e);
        };
    }

    /** Where the driver puts the library if it is not told where it is. */
    private static String unpackedTo() {
        return System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
    }

    static InventoryException locked(Path file, Patience patience) {
        return new InventoryException(file + ": still locked by another program after " + patience.connectSeconds()
                + " s; try again, or find it with \"fuser " + file + '"');
    }

    /** Only one who may write can undo or complete it, and we never write. */
    static InventoryException unfinished(Path file, String table) {
        return new InventoryException(file + ": a program died while it changed this table; run \"tabdump " + table
                + "\" once as root, which mends it");
    }
}
