package org.rcons.cli.terminal;

import java.io.IOException;

/** The terminal cannot be used as asked; the message says what was tried and what to try. */
public final class TerminalException extends IOException {
    private static final long serialVersionUID = 1L;

    TerminalException(String message) {
        super(message);
    }

    TerminalException(String message, Throwable cause) {
        super(message, cause);
    }
}
