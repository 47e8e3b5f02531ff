package org.rcons.generator.emit;

import java.nio.charset.StandardCharsets;

/**
 * A value as conserver's parser reads it (conserver.cf(5) "PARSER", and the real program's debug output): blanks within
 * stay, blanks at the start are dropped unless quoted, blanks at the end always; a backslash outside of quotes makes the
 * next character literal; within double quotes everything is literal but {@code \"}.
 */
final class Value {
    private static final String SPECIAL = "{};#\\\"";

    private Value() {}

    /**
     * Writes a value.
     *
     * @param what it is, for messages
     * @return one char a byte; in quotes only where it must be
     * @throws IllegalArgumentException if conserver could not read it back
     */
    static String of(String what, String text) {
        check(what, text);
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return needsQuotes(bytes) ? quoted(bytes) : bytes;
    }

    private static void check(String what, String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the " + what + " is empty");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                throw new IllegalArgumentException(
                        "the " + what + " has a line break or another control character in it");
            }
        }
        if (isBlank(text.charAt(text.length() - 1))) {
            throw new IllegalArgumentException("the " + what + " ends with a blank, which conserver would drop");
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return isBlank(text.charAt(0));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Backslashes at the end stand behind the quotes: before the closing quote the last would make that literal. */
    private static String quoted(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end--;
        }
        String inside = text.substring(0, end).replace("\"", "\\\"");
        return '"' + inside + '"' + "\\\\".repeat(text.length() - end);
    }
}
