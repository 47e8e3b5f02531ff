package org.rcons.cli.options;

/** The command line is wrong. The message is for the standard error as it is. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
