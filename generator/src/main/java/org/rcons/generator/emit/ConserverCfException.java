package org.rcons.generator.emit;

import java.io.Serial;

/** A conserver.cf cannot be edited without a risk for what was written by hand. */
public final class ConserverCfException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    ConserverCfException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** Where, counted from 1. */
    public int line() {
        return line;
    }
}
