package org.rcons.generator.inventory.xcat.expression;

/**
 * How a value of a table follows from the name of a node: {@code /re/text/}, {@code |re|text with (sums)|} or
 * {@code |text with (sums)|} (XCAT.md 10.6). Made once for a text, applied to many nodes.
 */
public sealed interface ValueRule permits Substitution, Computation {
    /** More characters than any value that a person keeps. */
    int LONGEST = 4096;

    /**
     * True if a value is computed; all others stand for themselves. A path with exactly three slashes, such as
     * {@code /tmp/foo/}, is taken as computed too: that is xCAT's rule.
     */
    static boolean computed(String value) {
        return slashes(value) || bars(value);
    }

    /**
     * Reads a computed value.
     *
     * @throws ExpressionException if it asks for what is not supported
     */
    static ValueRule of(String value) throws ExpressionException {
        if (value.length() > LONGEST) {
            throw new ExpressionException("an expression of more than " + LONGEST + " characters");
        }
        String inner = value.substring(1, value.length() - 1);
        return slashes(value) ? Substitution.of(inner) : Computation.of(inner);
    }

    /**
     * The value for a node.
     *
     * @throws ExpressionException if what is not supported shows only now, for example a number beyond 64 bits
     */
    Result apply(String node) throws ExpressionException;

    private static boolean bars(String value) {
        int end = value.length() - 1;
        return end > 0 && value.charAt(0) == '|' && value.charAt(end) == '|' && value.indexOf('\n') < 0;
    }

    private static boolean slashes(String value) {
        int end = value.length() - 1;
        if (end < 2 || value.charAt(0) != '/' || value.charAt(end) != '/') {
            return false;
        }
        int middle = value.indexOf('/', 1);
        return middle < end && value.indexOf('/', middle + 1) == end;
    }
}
