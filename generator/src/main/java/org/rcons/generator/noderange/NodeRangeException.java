package org.rcons.generator.noderange;

import java.io.Serial;

/** A noderange cannot be understood. The message is one line for the user: what, and what to write instead. */
public final class NodeRangeException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** With the user's message. */
    public NodeRangeException(String message) {
        super(message);
    }
}
