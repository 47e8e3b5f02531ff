package org.rcons.generator.inventory.tables;

import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/** The tables of an xCAT database, read-only. Nothing is ever created. */
public interface Tables extends AutoCloseable {
    /** Where they are, for messages; without a password. */
    String origin();

    /**
     * Reads a table, once; later calls give the same.
     *
     * @return null if there is no such table
     * @throws InventoryException if it cannot be read
     */
    @Nullable
    Table table(String name) throws InventoryException;

    @Override
    void close();
}
