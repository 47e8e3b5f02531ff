package org.rcons.generator.inventory.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/**
 * A directory of SQLite files, {@code TABLE.sqlite} with one table of the same name each (XCAT.md 10.1). xCAT creates
 * an empty file where it finds none: that is a table without columns.
 */
final class SqliteTables extends ReadOnce {
    private final Path directory;
    private final Patience patience;

    /** As patient as a person. */
    SqliteTables(Path directory) throws InventoryException {
        this(directory, Patience.PERSON);
    }

    /**
     * The files are opened when they are needed.
     *
     * @throws InventoryException if there is no such directory
     */
    SqliteTables(Path directory, Patience patience) throws InventoryException {
        this.directory = Directories.checked(directory, "SQLite files, one a table");
        this.patience = patience;
    }

    @Override
    public String origin() {
        return "SQLite:" + directory;
    }

    @Override
    @Nullable
    Table read(String name) throws InventoryException {
        Path file = directory.resolve(name + ".sqlite");
        return Files.exists(file) ? new SqliteFile(file, name, patience).read() : null;
    }

    @Override
    public void close() {
        // A file is open only while it is read.
    }
}
