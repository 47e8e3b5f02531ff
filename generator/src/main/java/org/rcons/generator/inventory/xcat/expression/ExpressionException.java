package org.rcons.generator.inventory.xcat.expression;

import java.io.Serial;

/** A value asks for something that is not supported. The message names the part that was not understood, in one line. */
public final class ExpressionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ExpressionException(String message) {
        super(message);
    }
}
