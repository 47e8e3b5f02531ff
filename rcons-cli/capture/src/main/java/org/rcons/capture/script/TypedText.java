package org.rcons.capture.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text to type, as users write it: see the package for its escapes. May be a secret: never printed. */
final class TypedText {
    private static final String ESCAPES = "\\r \\n \\t \\e \\\" \\\\ \\xHH or \\^C";

    private final byte[] bytes;

    private TypedText(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads it.
     *
     * @throws Misspelt if an escape is wrong, or there is nothing
     */
    static TypedText of(String text) {
        if (text.isEmpty()) {
            throw new Misspelt(1, "there is nothing to type");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int escape = text.indexOf('\\', at);
            int end = escape < 0 ? text.length() : escape;
            bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = escape < 0 ? end : escape(text, escape, bytes);
        }
        return new TypedText(bytes.toByteArray());
    }

    /** Takes the escape at an index; gives where it ends. */
    private static int escape(String text, int at, ByteArrayOutputStream bytes) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        switch (kind) {
            case 'r' -> bytes.write('\r');
            case 'n' -> bytes.write('\n');
            case 't' -> bytes.write('\t');
            case 'e' -> bytes.write(0x1b);
            case '"', '\\' -> bytes.write(kind);
            case 'x' -> {
                bytes.write(16 * digit(text, at, 2) + digit(text, at, 3));
                return at + 4;
            }
            case '^' -> {
                bytes.write(controlKey(text, at));
                return at + 3;
            }
            default -> throw new Misspelt(at + 1, "unknown escape; known are " + ESCAPES);
        }
        return at + 2;
    }

    private static int digit(String text, int escape, int offset) {
        char c = escape + offset < text.length() ? text.charAt(escape + offset) : ' ';
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new Misspelt(escape + 1, "\\x needs two hexadecimal digits");
        }
        return digit;
    }

    private static int controlKey(String text, int escape) {
        char key = escape + 2 < text.length() ? text.charAt(escape + 2) : ' ';
        int upper = key >= 'a' && key <= 'z' ? key - 0x20 : key;
        if (upper == '?') {
            return 0x7f;
        }
        if (upper < '@' || upper > '_') {
            throw new Misspelt(escape + 1, "\\^ needs a key from @ to _, or ?");
        }
        return upper & 0x1f;
    }

    /** The bytes for the console. */
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return bytes.length + " bytes to type";
    }
}
