package org.rcons.generator.apply;

import java.io.IOException;
import java.io.Serial;

/** A shell could not be had, broke off, or took too long. The message is one line for the user. */
public final class ShellException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String what;

    ShellException(String host, String what) {
        super(host + ": " + what);
        this.what = what;
    }

    /** The message without the host. */
    public String what() {
        return what;
    }
}
