package org.rcons.generator.inventory.xcat.expression;

/**
 * A word of a sum.
 *
 * @param kind what it is
 * @param text a number in decimal, a capture's number, the inside of a quoted text, or the word or sign itself
 * @param at where it begins in the sum
 */
record Token(Kind kind, String text, int at) {
    /** What a word is. */
    enum Kind {
        NUMBER,
        CAPTURE,
        /** Between single quotes: nothing special but {@code \'} and {@code \\}. */
        QUOTED,
        /** Between double quotes: with {@code $1} and backslashes. */
        DOUBLE_QUOTED,
        NAME,
        OPERATOR,
        END
    }

    boolean is(String sign) {
        return kind == Kind.OPERATOR && text.equals(sign);
    }
}
