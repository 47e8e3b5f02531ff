package org.rcons.generator.inventory.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.rcons.generator.inventory.InventoryException;

/**
 * One SQLite file, read so that nothing is created beside it. SQLite itself would create {@code -wal} and {@code -shm}
 * for a database with a write-ahead log, even for a reader: where no log is in use the file is therefore declared
 * immutable, and read again if it changed meanwhile.
 */
final class SqliteFile {
    private static final int MILLIS = 1000;

    private final Path file;
    private final String table;
    private final Patience patience;

    SqliteFile(Path file, String table, Patience patience) {
        this.file = file;
        this.table = table;
        this.patience = patience;
    }

    Table read() throws InventoryException {
        return switch (SqliteHeader.of(file)) {
            case EMPTY -> new Table(table, List.of(), List.of());
            case ROLLBACK_JOURNAL -> read("?mode=ro");
            case WRITE_AHEAD_LOG -> readLogged();
        };
    }

    private Table readLogged() throws InventoryException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience.connectSeconds());
        do {
            if (isLogInUse()) {
                return readWithLog();
            }
            String before = state();
            Table found = read("?mode=ro&immutable=1");
            if (!isLogInUse() && before.equals(state())) {
                return found;
            }
        } while (System.nanoTime() < end);
        throw SqliteFault.locked(file, patience);
    }

    private Table readWithLog() throws InventoryException {
        if (!Files.exists(beside("-shm"))) {
            throw SqliteFault.unfinished(file, table);
        }
        return read("?mode=ro");
    }

    private boolean isLogInUse() {
        return beside("-wal").toFile().length() > 0;
    }

    /** SQLite's own files are beside the real file. */
    private Path beside(String suffix) {
        try {
            Path real = file.toRealPath();
            return real.resolveSibling(real.getFileName() + suffix);
        } catch (IOException e) {
            return file.resolveSibling(file.getFileName() + suffix);
        }
    }

    private String state() throws InventoryException {
        try {
            return Files.getLastModifiedTime(file).toString() + Files.size(file);
        } catch (IOException e) {
            throw new InventoryException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private Table read(String options) throws InventoryException {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", String.valueOf(patience.connectSeconds() * MILLIS));
        String url = "jdbc:sqlite:file:" + FileUri.path(file) + options;
        try (Connection connection = JdbcDriver.SQLITE.connect(url, settings)) {
            return new SqliteRows(connection, table).read();
        } catch (SQLException e) {
            throw SqliteFault.of(e, file, table, patience);
        }
    }
}
