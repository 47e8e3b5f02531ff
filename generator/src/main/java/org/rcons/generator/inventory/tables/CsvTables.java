package org.rcons.generator.inventory.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** A directory of dumps as {@code tabdump TABLE > TABLE.csv} writes them (XCAT.md 11.1). */
final class CsvTables extends ReadOnce {
    private static final long MAX_BYTES = 256L << 20;

    private final Path directory;

    /**
     * The files are opened when they are needed.
     *
     * @throws InventoryException if there is no such directory
     */
    CsvTables(Path directory) throws InventoryException {
        this.directory = Directories.checked(directory, "tabdump files, TABLE.csv");
    }

    @Override
    public String origin() {
        return "CSV:" + directory;
    }

    @Override
    @Nullable
    Table read(String name) throws InventoryException {
        Path file = directory.resolve(name + ".csv");
        String text = text(file);
        return text == null ? null : parse(name, new CsvText(file, text));
    }

    private static @Nullable String text(Path file) throws InventoryException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new InventoryException(file + ": more than " + (MAX_BYTES >> 20) + " MB; no table is that big");
            }
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (NoSuchFileException e) {
            return null;
        } catch (AccessDeniedException e) {
            throw new InventoryException(file + ": permission denied: run as a user who may read it", e);
        } catch (InventoryException e) {
            throw e;
        } catch (IOException e) {
            throw new InventoryException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Table parse(String name, CsvText text) throws InventoryException {
        List<String> columns = text.header();
        RowFilter rows = new RowFilter(name, columns);
        while (text.hasRow()) {
            rows.add(text.row(columns.size()));
        }
        return rows.table();
    }

    @Override
    public void close() {
        // A file is open only while it is read.
    }
}
