package org.rcons.generator.inventory.tables;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.rcons.generator.inventory.InventoryException;

/** What the first bytes of a file say about it (sqlite.org/fileformat2.html, 1.3). */
enum SqliteHeader {
    /** No byte: a database without tables. */
    EMPTY,
    /** A database that keeps a rollback journal while it changes; xCAT's. */
    ROLLBACK_JOURNAL,
    /** A database that keeps its changes in a write-ahead log. */
    WRITE_AHEAD_LOG;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
    private static final int READ_VERSION = 19;
    private static final byte WITH_LOG = 2;

    /**
     * Reads it.
     *
     * @throws InventoryException if it cannot be read or is no database
     */
    static SqliteHeader of(Path file) throws InventoryException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(READ_VERSION + 1);
            if (head.length == 0) {
                return EMPTY;
            }
            if (head.length <= READ_VERSION || !Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) {
                throw new InventoryException(file + ": is not an SQLite database; restore it with tabrestore");
            }
            return head[READ_VERSION] == WITH_LOG ? WRITE_AHEAD_LOG : ROLLBACK_JOURNAL;
        } catch (AccessDeniedException e) {
            throw new InventoryException(file + ": permission denied: run as root, or as a user who may read it", e);
        } catch (InventoryException e) {
            throw e;
        } catch (IOException e) {
            throw new InventoryException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
