package org.rcons.protocol.session;

/** A server's words as a person may see them: short, and nothing in them that a terminal obeys or that hides text. */
final class Printable {
    private static final int MAX_SHOWN = 200;

    private Printable() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < MAX_SHOWN; i++) {
            char c = text.charAt(i);
            out.append(isOdd(c) ? '?' : c);
        }
        return text.length() > MAX_SHOWN ? out.append("...").toString() : out.toString();
    }

    /** Controls, halves of pairs, line ends of Unicode, and the invisible ones that turn text round. */
    private static boolean isOdd(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
