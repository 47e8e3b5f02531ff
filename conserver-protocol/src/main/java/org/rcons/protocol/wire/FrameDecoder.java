package org.rcons.protocol.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes bytes in and gives frames out, at most one a call, because a reply can change the grammar of the bytes behind
 * it. Undoes IAC quoting on the way: {@code FF FF} is one byte FF, {@code FF} and one of {@code E G Z .} is a
 * {@link Command}; behind any other byte the FF is dropped and the byte kept, as both conserver programs do
 * (PROTOCOL.md 2.1). Pairs and lines may be split over any number of reads.
 *
 * <p>Memory: what was pushed and not taken, and one unfinished line of at most {@code maxLine} bytes. Not thread-safe.
 */
public final class FrameDecoder {
    static final byte IAC = (byte) 0xFF;
    private static final int INITIAL = 512;

    private final int maxLine;
    private byte[] pushed = new byte[INITIAL];
    private int head;
    private int tail;
    private byte[] line = new byte[INITIAL];
    private int lineLength;
    private boolean afterIac;

    /**
     * A decoder at the start of a connection.
     *
     * @param maxLine the longest line in bytes
     */
    public FrameDecoder(int maxLine) {
        this.maxLine = maxLine;
    }

    /** Adds bytes that were received. */
    public void push(byte[] bytes, int offset, int length) {
        if (head == tail) {
            head = 0;
            tail = 0;
        }
        if (tail + length > pushed.length) {
            makeRoom(length);
        }
        System.arraycopy(bytes, offset, pushed, tail, length);
        tail += length;
    }

    private void makeRoom(int length) {
        int kept = tail - head;
        byte[] target = kept + length > pushed.length ? new byte[Math.max(2 * pushed.length, kept + length)] : pushed;
        System.arraycopy(pushed, head, target, 0, kept);
        pushed = target;
        head = 0;
        tail = kept;
    }

    /** Whether nothing is left: no byte, no half pair, no begun line. */
    public boolean isEmpty() {
        return head == tail && lineLength == 0 && !afterIac;
    }

    /**
     * The next frame, or null if more bytes are needed.
     *
     * @throws LineTooLongException if a line grows over the limit
     */
    public @Nullable Frame next(Grammar grammar) throws LineTooLongException {
        return grammar == Grammar.LINES ? nextLine() : nextData();
    }

    private @Nullable Frame nextLine() throws LineTooLongException {
        while (head < tail) {
            byte b = pushed[head++];
            if (afterIac) {
                afterIac = false;
                Command command = b == IAC ? null : Command.of(b);
                if (command != null) {
                    return new Frame.Signal(command);
                }
            } else if (b == IAC) {
                afterIac = true;
                continue;
            }
            if (b == '\n') {
                return takeLine();
            }
            append(b);
        }
        return null;
    }

    private void append(byte b) throws LineTooLongException {
        if (lineLength == maxLine) {
            throw new LineTooLongException(maxLine);
        }
        if (lineLength == line.length) {
            line = Arrays.copyOf(line, Math.min(maxLine, 2 * line.length));
        }
        line[lineLength++] = b;
    }

    private Frame takeLine() {
        int length = lineLength > 0 && line[lineLength - 1] == '\r' ? lineLength - 1 : lineLength;
        lineLength = 0;
        return new Frame.Line(Arrays.copyOf(line, length));
    }

    private @Nullable Frame nextData() {
        byte[] out = new byte[lineLength + tail - head];
        int length = drainBegunLine(out);
        while (head < tail) {
            byte b = pushed[head];
            if (afterIac) {
                Command command = b == IAC ? null : Command.of(b);
                if (command != null && length > 0) {
                    break;
                }
                head++;
                afterIac = false;
                if (command != null) {
                    return new Frame.Signal(command);
                }
                out[length++] = b;
            } else {
                head++;
                if (b == IAC) {
                    afterIac = true;
                } else {
                    out[length++] = b;
                }
            }
        }
        return length == 0 ? null : new Frame.Data(length == out.length ? out : Arrays.copyOf(out, length));
    }

    private int drainBegunLine(byte[] out) {
        System.arraycopy(line, 0, out, 0, lineLength);
        int length = lineLength;
        lineLength = 0;
        return length;
    }
}
