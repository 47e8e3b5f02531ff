package org.rcons.generator.apply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Text of files, one char a byte (ISO 8859-1), and text that came from elsewhere. */
final class Text {
    private static final int LINE = 76;
    private static final int MAX_SHOWN = 400;

    private Text() {}

    /** The text of a file. */
    static String of(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** The bytes of a file's text. */
    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /**
     * Checks that every char is a byte.
     *
     * @throws IllegalArgumentException if not
     */
    static String requireBytes(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                throw new IllegalArgumentException(what + " has a character that is not a byte, at " + i);
            }
        }
        return text;
    }

    /** Lines for {@code base64 -d}. */
    static String base64(String text) {
        return Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes(text));
    }

    /** As {@code sha256sum} says it; {@code none} for no text. */
    static String state(@Nullable String text) {
        if (text == null) {
            return "none";
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** So many of something. */
    static String count(int number, String thing) {
        return number + " " + (number == 1 ? thing : thing + 's');
    }

    /** What a machine said, fit for a terminal and for one line. */
    static String printable(String said) {
        StringBuilder out = new StringBuilder();
        String shown = said.strip();
        for (int i = 0; i < shown.length() && i < MAX_SHOWN; i++) {
            char c = shown.charAt(i);
            out.append(c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) ? '?' : c);
        }
        return shown.length() > MAX_SHOWN ? out.append("...").toString() : out.toString();
    }
}
