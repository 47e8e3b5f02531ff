package org.rcons.generator.inventory;

import java.io.IOException;
import java.io.Serial;

/** An inventory cannot be read. The message says where, what, and what to try, in one line, and holds no secret. */
public final class InventoryException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Without another cause. */
    public InventoryException(String message) {
        super(message);
    }

    /** With a cause for those who debug. */
    public InventoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
