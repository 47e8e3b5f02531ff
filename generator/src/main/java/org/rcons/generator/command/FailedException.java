package org.rcons.generator.command;

import java.io.Serial;

/** The command cannot go on. The message is one line for the user. */
final class FailedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    FailedException(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    FailedException(ExitStatus status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** With the words of the cause, which are for the user. */
    FailedException(ExitStatus status, Throwable cause) {
        this(status, String.valueOf(cause.getMessage()), cause);
    }

    ExitStatus status() {
        return status;
    }
}
