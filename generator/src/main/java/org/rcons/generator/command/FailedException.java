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

    ExitStatus status() {
        return status;
    }
}
