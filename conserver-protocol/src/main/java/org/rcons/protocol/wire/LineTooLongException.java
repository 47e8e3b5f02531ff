package org.rcons.protocol.wire;

import java.io.IOException;

/** The server sent more bytes without a line end than a reply may have. */
public final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLongException(int limit) {
        super("a line of more than " + limit + " bytes");
    }

    /** A hostile server must not buy stack traces. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
