package org.rcons.start;

import java.io.IOException;

/** The archive could not be made; the message is one line for the user. */
final class WarmException extends IOException {
    private static final long serialVersionUID = 1L;

    WarmException(String message) {
        super(message);
    }
}
