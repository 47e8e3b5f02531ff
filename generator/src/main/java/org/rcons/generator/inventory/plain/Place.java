package org.rcons.generator.inventory.plain;

import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;

/**
 * Where something stands.
 *
 * @param file its name
 * @param line from 1
 * @param column from 1
 */
record Place(String file, int line, int column) {
    InventoryException error(@Nullable String what) {
        return new InventoryException(this + ": " + what);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
