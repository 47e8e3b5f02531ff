package org.rcons.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.utils.WCWidth;

/**
 * What the keys do while a person types one line: it takes a key, gives the bytes that show its effect and knows
 * when the line is done. No terminal in here.
 */
final class LineEditor {
    static final int ESCAPE = 0x1B;

    private static final int BELL = 0x07;
    private static final byte[] RUB_OUT = {'\b', ' ', '\b'};

    private final LineBuffer line;
    private final ByteArrayOutputStream echo = new ByteArrayOutputStream();
    private boolean done;

    LineEditor(int bound) {
        line = new LineBuffer(bound);
    }

    boolean isDone() {
        return done;
    }

    /** The line as text. */
    String text() {
        return new String(line.toBytes(), StandardCharsets.UTF_8);
    }

    /** Takes what is to be written to the screen since the last call. */
    byte[] takeEcho() {
        byte[] bytes = echo.toByteArray();
        echo.reset();
        return bytes;
    }

    /** Empties the line and ends it: the person wants out. */
    void cancel() {
        line.wipe();
        done = true;
    }

    void accept(int key) {
        switch (key) {
            case '\r', '\n' -> done = true;
            case '\b', 0x7F -> erase();
            case 'U' & 0x1F -> eraseLine();
            case 'W' & 0x1F -> eraseWord();
            case 'C' & 0x1F, 'G' & 0x1F, '\\' & 0x1F, ESCAPE -> cancel();
            case 'D' & 0x1F -> endOfInput();
            default -> type(key);
        }
    }

    private void type(int key) {
        boolean taken = key >= ' ' && line.add(key);
        echo.write(taken ? key : BELL);
    }

    private void endOfInput() {
        if (line.length() == 0) {
            cancel();
        } else {
            echo.write(BELL);
        }
    }

    private void eraseLine() {
        while (line.length() > 0) {
            erase();
        }
    }

    private void eraseWord() {
        while (line.endsWithBlank()) {
            erase();
        }
        while (line.length() > 0 && !line.endsWithBlank()) {
            erase();
        }
    }

    private void erase() {
        int codePoint = line.removeLast();
        for (int columns = columnsOf(codePoint); columns > 0; columns--) {
            echo.writeBytes(RUB_OUT);
        }
    }

    private static int columnsOf(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint < 0 ? 0 : 1;
        }
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
