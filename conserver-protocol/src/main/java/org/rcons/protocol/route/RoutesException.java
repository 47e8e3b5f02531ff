package org.rcons.protocol.route;

import java.io.IOException;

/**
 * A routes file cannot be read or says something impossible, or what stands in for one; the message names the place: file,
 * line and column.
 */
public final class RoutesException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong.
     *
     * @param message where, what, and what to try; one line
     */
    public RoutesException(String message) {
        super(message);
    }

    static RoutesException at(String file, int line, int column, String what) {
        return new RoutesException(file + ":" + line + ":" + column + ": " + what);
    }
}
