package org.rcons.generator.noderange;

/** Decimal digits in names. */
final class Digits {
    private Digits() {}

    static boolean is(char c) {
        return c >= '0' && c <= '9';
    }

    /** True if there is at least one character and all are digits. */
    static boolean only(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /** Where the digits that begin at a position end. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && is(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
