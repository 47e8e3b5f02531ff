package org.rcons.bench.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** What every node says when it is told to: 20 KB of lines, and a mark behind them. */
final class Words {
    /** The last line, without its end; nothing else in the text is like it. */
    static final String END_MARK = "end of the words";

    private static final int LENGTH = 20 * 1024;
    private static final int WIDTH = 78;
    private static final String LINE_END = "\r\n";
    private static final byte[] TEXT = text();

    private Words() {}

    /** Not to be changed. */
    static byte[] all() {
        return TEXT;
    }

    /** How much of it is there when the mark is. */
    static int upToMark() {
        return TEXT.length - LINE_END.length();
    }

    /** Whether something ends with all of it. */
    static boolean closes(byte[] heard) {
        int from = heard.length - TEXT.length;
        return from >= 0 && Arrays.equals(heard, from, heard.length, TEXT, 0, TEXT.length);
    }

    private static byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int line = 0; text.size() < LENGTH; line++) {
            for (int column = 0; column < WIDTH; column++) {
                text.write('!' + (line + column) % 64);
            }
            text.writeBytes(LINE_END.getBytes(US_ASCII));
        }
        text.writeBytes((END_MARK + LINE_END).getBytes(US_ASCII));
        return text.toByteArray();
    }
}
