package org.rcons.generator.inventory.xcat.expression;

import java.io.Serial;

/** A value looks like a rule but cannot be understood. The message says which part, without the place. */
public final class ExpressionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ExpressionException(String message) {
        super(message);
    }
}
