package org.rcons.capture.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts the node in front of every line of one console. A line leaves when it is whole; one of more than {@link #MAX} bytes
 * is broken there. A CR in front of the line end is dropped, every other byte stays. How the bytes were cut into pieces
 * makes no difference.
 */
final class RawLines {
    /** Bytes of a line, without CR and LF. */
    static final int MAX = 4096;

    private final byte[] prefix;
    private byte[] line = new byte[128];
    private int length;

    RawLines(String node) {
        this.prefix = (node + ": ").getBytes(StandardCharsets.UTF_8);
    }

    void write(byte[] bytes, OutputStream out) throws IOException {
        for (byte b : bytes) {
            if (b == '\n') {
                give(isCr(length - 1) ? length - 1 : length, out);
                length = 0;
            } else {
                makeRoom(b, out);
                line[length++] = b;
            }
        }
    }

    /** The console said its last. */
    void end(OutputStream out) throws IOException {
        if (length > 0) {
            write(new byte[] {'\n'}, out);
        }
    }

    /** A CR behind a full line waits: the line end may come next. */
    private void makeRoom(byte next, OutputStream out) throws IOException {
        if (length > MAX || (length == MAX && next != '\r')) {
            give(MAX, out);
            length -= MAX;
            System.arraycopy(line, MAX, line, 0, length);
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(2 * length, MAX + 1));
        }
    }

    private boolean isCr(int at) {
        return at >= 0 && line[at] == '\r';
    }

    private void give(int count, OutputStream out) throws IOException {
        out.write(prefix);
        out.write(line, 0, count);
        out.write('\n');
    }
}
