package org.rcons.generator.inventory.xcat.expression;

/**
 * {@code $1} or <code>${1}</code> in a text.
 *
 * @param number of the bracket, 1 to 99
 * @param end the place behind it
 */
record Capturing(int number, int end) {
    private static final int LONGEST = 2;

    /**
     * Reads it.
     *
     * @param dollar where the {@code $} stands
     * @throws ExpressionException if another variable is meant
     */
    static Capturing at(String text, int dollar) throws ExpressionException {
        boolean braces = text.startsWith("{", dollar + 1);
        int start = dollar + (braces ? 2 : 1);
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean number = end > start && end - start <= LONGEST && text.charAt(start) != '0';
        int behind = braces ? end + 1 : end;
        boolean closed = !braces || text.startsWith("}", end);
        boolean element = text.startsWith("[", behind) || text.startsWith("{", behind) || text.startsWith("->", behind);
        if (!number || !closed || element) {
            throw new ExpressionException("'" + text.substring(dollar) + "' (only $1, $2 and so on)");
        }
        return new Capturing(Integer.parseInt(text.substring(start, end)), behind);
    }
}
