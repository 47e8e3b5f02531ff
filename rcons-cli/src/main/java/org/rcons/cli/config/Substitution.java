package org.rcons.cli.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Letters that stand for names in a text, from conserver's {@code c=t[n]f,...}: the character {@code c} becomes the user
 * ({@code t} is {@code u}) or the console ({@code c}), right-aligned in {@code n} columns, always as a string ({@code f}
 * is {@code s}).
 */
final class Substitution {
    static final Substitution NONE = new Substitution(new byte[0], new char[0], new int[0]);

    private static final int MAX_WIDTH = 999;

    private final byte[] letters;
    private final char[] kinds;
    private final int[] widths;

    private Substitution(byte[] letters, char[] kinds, int[] widths) {
        this.letters = letters;
        this.kinds = kinds;
        this.widths = widths;
    }

    /**
     * Reads a specification.
     *
     * @throws IllegalArgumentException with the position of the mistake
     */
    static Substitution parse(byte[] text) {
        Substitution all = NONE;
        int at = 0;
        while (at < text.length) {
            expect(text, at + 1, "=");
            int kind = expect(text, at + 2, "uc");
            int width = 0;
            int end = at + 3;
            while (end < text.length && text[end] >= '0' && text[end] <= '9') {
                width = Math.min(MAX_WIDTH, 10 * width + text[end++] - '0');
            }
            expect(text, end, "s");
            all = all.with(text[at], (char) kind, width);
            if (end + 1 < text.length) {
                expect(text, end + 1, ",");
            }
            at = end + 2;
        }
        return all;
    }

    private static int expect(byte[] text, int at, String allowed) {
        if (at >= text.length || allowed.indexOf(text[at]) < 0) {
            throw new IllegalArgumentException("'" + new String(text, StandardCharsets.UTF_8)
                    + "' is no list of substitutions, see character " + (at + 1) + ": write for example u=us,c=c8s");
        }
        return text[at];
    }

    private Substitution with(byte letter, char kind, int width) {
        int n = letters.length;
        byte[] moreLetters = Arrays.copyOf(letters, n + 1);
        char[] moreKinds = Arrays.copyOf(kinds, n + 1);
        int[] moreWidths = Arrays.copyOf(widths, n + 1);
        moreLetters[n] = letter;
        moreKinds[n] = kind;
        moreWidths[n] = width;
        return new Substitution(moreLetters, moreKinds, moreWidths);
    }

    /** What a character stands for, or null if for itself; the last entry of a letter counts. */
    byte @Nullable [] of(byte letter, String user, String console) {
        for (int i = letters.length - 1; i >= 0; i--) {
            if (letters[i] == letter) {
                byte[] name = (kinds[i] == 'u' ? user : console).getBytes(StandardCharsets.UTF_8);
                return name.length >= widths[i] ? name : padded(name, widths[i]);
            }
        }
        return null;
    }

    private static byte[] padded(byte[] name, int width) {
        byte[] out = new byte[width];
        Arrays.fill(out, (byte) ' ');
        System.arraycopy(name, 0, out, width - name.length, name.length);
        return out;
    }
}
