package org.rcons.capture.script;

/** What is wrong with a line or a text; never quotes what was to be typed, which may be a secret. */
final class Misspelt extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int column;
    private final String problem;

    /** At a column, from 1. */
    Misspelt(int column, String problem) {
        super("error at column " + column + ": " + problem);
        this.column = column;
        this.problem = problem;
    }

    int column() {
        return column;
    }

    String problem() {
        return problem;
    }
}
