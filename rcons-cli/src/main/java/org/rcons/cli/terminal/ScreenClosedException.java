package org.rcons.cli.terminal;

import java.io.IOException;

/**
 * Nobody reads the standard output any more: the pipe's reader ended, the terminal hung up or the file's disk is
 * full. An ending of the session, not a fault of rcons.
 */
public final class ScreenClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    ScreenClosedException(IOException cause) {
        super("cannot write to the standard output: " + cause.getMessage(), cause);
    }
}
