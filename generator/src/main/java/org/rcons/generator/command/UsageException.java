package org.rcons.generator.command;

import java.io.Serial;

/** The command line is wrong. The message is what the user reads. */
final class UsageException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
