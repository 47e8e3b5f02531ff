package org.rcons.protocol.route;

import java.io.IOException;

/** A routes file cannot be read or says something impossible; the message names file, line and column. */
public final class RoutesException extends IOException {
    private static final long serialVersionUID = 1L;

    RoutesException(String message) {
        super(message);
    }

    static RoutesException at(String file, int line, int column, String what) {
        return new RoutesException(file + ":" + line + ":" + column + ": " + what);
    }
}
