package org.rcons.capture.match;

/** A pattern that cannot be used: says what is wrong, and where. */
public final class BadPattern extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int column;
    private final String problem;

    BadPattern(String pattern, int column, String problem) {
        super("error at column " + column + " of '" + pattern + "': " + problem);
        this.column = column;
        this.problem = problem;
    }

    BadPattern(String where, BadPattern bad) {
        super(where + bad.getMessage(), bad);
        this.column = bad.column;
        this.problem = bad.problem;
    }

    /** Where, in characters from 1. */
    public int column() {
        return column;
    }

    /** What is wrong there. */
    public String problem() {
        return problem;
    }
}
