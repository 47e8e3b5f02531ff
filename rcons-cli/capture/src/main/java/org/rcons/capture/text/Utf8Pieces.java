package org.rcons.capture.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 that comes in pieces. Malformed input becomes U+FFFD, as Java's decoder does if all
 * comes in one piece; holds back three bytes at most.
 */
final class Utf8Pieces {
    private static final byte[] NOTHING = {};

    private byte[] tail = NOTHING;

    /** What the bytes say, without the beginning of a character at the end. */
    String decode(byte[] bytes) {
        byte[] all = joined(bytes);
        int complete = all.length - begunAtEnd(all);
        tail = complete == all.length ? NOTHING : Arrays.copyOfRange(all, complete, all.length);
        return new String(all, 0, complete, StandardCharsets.UTF_8);
    }

    /** The beginning of a character for which no rest came: it counts as malformed. */
    String flush() {
        String rest = tail.length == 0 ? "" : new String(tail, StandardCharsets.UTF_8);
        tail = NOTHING;
        return rest;
    }

    private byte[] joined(byte[] bytes) {
        if (tail.length == 0) {
            return bytes;
        }
        byte[] all = Arrays.copyOf(tail, tail.length + bytes.length);
        System.arraycopy(bytes, 0, all, tail.length, bytes.length);
        return all;
    }

    /** How many bytes at the end are a character's beginning that more bytes can complete. */
    private static int begunAtEnd(byte[] all) {
        for (int length = 1; length <= 3 && length <= all.length; length++) {
            int lead = all[all.length - length] & 0xff;
            if (lead >= 0xc0) {
                return length < lengthFrom(lead) ? length : 0;
            }
            if (lead < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private static int lengthFrom(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }
}
