package org.rcons.cli.json;

import org.jspecify.annotations.Nullable;

/**
 * Strings of JSON (RFC 8259), in ASCII whatever the text holds: no reader needs to know a charset, and no console's text
 * reaches a terminal through them. Half a surrogate pair, which no UTF-8 can carry and many readers refuse, becomes
 * U+FFFD.
 */
public final class JsonText {
    private JsonText() {}

    /** The text in quotes, or {@code null}. */
    public static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder(text.length() + 2);
        append(out, text);
        return out.toString();
    }

    /** Appends the text in quotes. */
    public static void append(StringBuilder out, CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c <= '~') {
                out.append(c);
            } else if (isHalf(text, i)) {
                out.append("\\ufffd");
            } else {
                appendEscaped(out, c);
            }
        }
        out.append('"');
    }

    private static boolean isHalf(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 0xF, 16));
                }
            }
        }
    }
}
