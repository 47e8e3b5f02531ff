package org.rcons.generator.inventory.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rcons.generator.inventory.InventoryException;

/** Directories that hold one file a table. */
final class Directories {
    private Directories() {}

    /**
     * The same directory.
     *
     * @param content what should be in it
     * @throws InventoryException if it is none, or closed to us: its files would look as if they were not there
     */
    static Path checked(Path directory, String content) throws InventoryException {
        if (!Files.isDirectory(directory)) {
            throw new InventoryException(directory + ": " + (Files.exists(directory) ? "not a" : "no such")
                    + " directory; expected one of " + content);
        }
        if (!Files.isExecutable(directory)) {
            throw new InventoryException(directory + ": permission denied: run as root, or as a user who may read it");
        }
        return directory;
    }
}
