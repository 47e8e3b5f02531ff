package org.rcons.protocol.message;

/** The rules that every word from a user obeys before it may become part of a command line. */
final class WireText {
    private static final int MAX = 1024;

    private WireText() {}

    /**
     * A name that a command takes as its whole argument. A line break would start a second command, a NUL cuts the line,
     * blanks at the ends are trimmed by the server, and the master splits the verb at the first colon (PROTOCOL.md 2.2,
     * traps 8 and 9).
     */
    static String name(String what, String text) {
        free(what, text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the " + what + " is empty");
        }
        if (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            throw new IllegalArgumentException("the " + what + " begins or ends with a blank");
        }
        if (text.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the " + what + " has a colon, which conserver cannot take in a name");
        }
        return text;
    }

    /** Text that only must not break the line. */
    static String free(String what, String text) {
        if (text.length() > MAX) {
            throw new IllegalArgumentException("the " + what + " is longer than " + MAX + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException("the " + what + " has a line break or NUL in it");
            }
        }
        return text;
    }
}
