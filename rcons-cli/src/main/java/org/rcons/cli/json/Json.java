package org.rcons.cli.json;

import org.jspecify.annotations.Nullable;

/** The pieces of JSON that every output needs: ASCII, whatever the names and texts are. */
public final class Json {
    private Json() {}

    /** A string, or {@code null}. Whatever is not printable ASCII is escaped, a lone surrogate, too. */
    public static String quoted(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append("\\u").append(hex(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
