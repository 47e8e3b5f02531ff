package org.rcons.cli.terminal;

import java.util.Arrays;

/**
 * The bytes of a line being typed, bounded. They are taken to be UTF-8: a character that no longer fits is refused
 * whole, and one that is taken off goes whole; bytes of another encoding are kept as they come. The line may be
 * secret, so {@link #wipe} leaves nothing behind.
 */
final class LineBuffer {
    private static final int LONGEST_CHARACTER = 4;

    private final byte[] bytes;
    private int length;
    private int room;

    LineBuffer(int bound) {
        bytes = new byte[bound];
        room = bound;
    }

    int length() {
        return length;
    }

    /** Takes one byte; false if there is no room for it and the rest of its character. */
    boolean add(int octet) {
        if (!isContinuation(octet)) {
            room = bytes.length - length - tailOf(octet);
        }
        if (room <= 0 || length == bytes.length) {
            return false;
        }
        bytes[length++] = (byte) octet;
        return true;
    }

    /** Takes the last character off and returns its code point, or -1 if the line is empty. */
    int removeLast() {
        if (length == 0) {
            return -1;
        }
        int start = length - 1;
        while (start > 0 && length - start < LONGEST_CHARACTER && isContinuation(bytes[start] & 0xFF)) {
            start--;
        }
        int codePoint = decode(start);
        Arrays.fill(bytes, start, length, (byte) 0);
        length = start;
        room = bytes.length - length;
        return codePoint;
    }

    boolean endsWithBlank() {
        return length > 0 && bytes[length - 1] == ' ';
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void wipe() {
        Arrays.fill(bytes, (byte) 0);
        length = 0;
        room = bytes.length - length;
    }

    private int decode(int start) {
        int first = bytes[start] & 0xFF;
        int codePoint = first < 0xC0 ? first : first & (0x3F >> tailOf(first));
        for (int i = start + 1; i < length; i++) {
            codePoint = codePoint << 6 | (bytes[i] & 0x3F);
        }
        return codePoint;
    }

    private static boolean isContinuation(int octet) {
        return (octet & 0xC0) == 0x80;
    }

    private static int tailOf(int first) {
        if (first < 0xC0) {
            return 0;
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }
}
