package org.rcons.generator.perl;

import java.io.Serial;

/** A pattern has a construct that is not supported, or takes too long. One line: what, and where in the pattern. */
public final class PatternException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    PatternException(String message) {
        super(message);
    }

    /** With a place in the pattern, counted from 0. */
    static PatternException at(int place, String what, String perl) {
        return new PatternException(what + " at character " + (place + 1) + " of the pattern " + perl);
    }
}
