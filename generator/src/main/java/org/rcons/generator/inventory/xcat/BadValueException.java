package org.rcons.generator.inventory.xcat;

import java.io.Serial;
import java.io.UncheckedIOException;
import org.rcons.generator.inventory.InventoryException;

/** A value cannot be computed: the fault of its row, not of the whole inventory. */
final class BadValueException extends UncheckedIOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    BadValueException(Place place, String value, String part) {
        this(place + ": cannot compute " + value + ": not understood or not supported: " + part);
    }

    private BadValueException(String reason) {
        super(new InventoryException(reason));
        this.reason = reason;
    }

    /** Where, what, and which part; one line. */
    String reason() {
        return reason;
    }
}
