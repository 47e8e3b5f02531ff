package org.rcons.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes for the server: quotes 0xFF and ends lines (PROTOCOL.md 2). */
public final class FrameEncoder {
    private FrameEncoder() {}

    /** Console input with every 0xFF doubled; the given array itself, if it is all wanted and has none. */
    public static byte[] data(byte[] bytes, int offset, int length) {
        int quotes = 0;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == FrameDecoder.IAC) {
                quotes++;
            }
        }
        if (quotes == 0) {
            return offset == 0 && length == bytes.length ? bytes : Arrays.copyOfRange(bytes, offset, offset + length);
        }
        byte[] out = new byte[length + quotes];
        int to = 0;
        for (int i = offset; i < offset + length; i++) {
            out[to++] = bytes[i];
            if (bytes[i] == FrameDecoder.IAC) {
                out[to++] = FrameDecoder.IAC;
            }
        }
        return out;
    }

    /** A command line in UTF-8, quoted and ended with CR LF. */
    public static byte[] line(String text) {
        return line(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line of raw bytes (a password), quoted and ended with CR LF. */
    public static byte[] line(byte[] bytes) {
        byte[] quoted = data(bytes, 0, bytes.length);
        byte[] out = Arrays.copyOf(quoted, quoted.length + 2);
        out[quoted.length] = '\r';
        out[quoted.length + 1] = '\n';
        if (quoted != bytes) {
            Arrays.fill(quoted, (byte) 0);
        }
        return out;
    }

    /** An out-of-band command. */
    public static byte[] command(Command command) {
        return new byte[] {FrameDecoder.IAC, command.letter()};
    }
}
