package org.rcons.cli.terminal;

import java.io.IOException;

/**
 * Asks a person for one line (a console's name, a command) while the terminal is raw, so it echoes and edits by
 * itself: backspace, ^U and ^W erase; Enter ends the line; ^C, ^D, ^G, ^\ and Escape give an empty one. Typed-ahead
 * bytes behind the line stay in the terminal.
 */
public final class LinePrompt {
    /** The longest line that can be typed, in bytes of UTF-8. */
    public static final int MAX_BYTES = 4096;

    /** A control sequence of ECMA-48 ends with the first byte from here on. */
    private static final int FINAL_BYTES = 0x40;

    private final Tty tty;
    private final Screen screen;

    /** A prompt on a terminal that is raw; from a pipe it reads a line without echo. */
    public LinePrompt(Tty tty, Screen screen) {
        this.tty = tty;
        this.screen = screen;
    }

    /**
     * Prints the question and reads the answer. Prints no newline after it: the caller closes its bracket.
     *
     * @return what was typed; empty if nothing was, or at the end of the input
     */
    public String ask(String question) throws IOException {
        screen.print(question);
        LineEditor editor = new LineEditor(MAX_BYTES);
        while (!editor.isDone()) {
            int key = nextKey();
            if (key == LineEditor.ESCAPE && isSequence()) {
                continue;
            }
            if (key < 0) {
                editor.cancel();
            } else {
                editor.accept(key);
            }
            show(editor.takeEcho());
        }
        return editor.text();
    }

    private void show(byte[] echo) throws ScreenClosedException {
        if (tty.isTerminal() && echo.length > 0) {
            screen.write(echo, 0, echo.length);
        }
    }

    /** Waits for a key, however long its person thinks; -1 at the end of the input. */
    private int nextKey() throws IOException {
        byte[] one = new byte[1];
        int count = 0;
        while (count == 0) {
            count = tty.read(one);
        }
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    /** Swallows the rest of what an arrow or function key sends; false if Escape came alone. */
    private boolean isSequence() throws IOException {
        byte[] one = new byte[1];
        if (tty.read(one) <= 0) {
            return false;
        }
        if (one[0] == '[' || one[0] == 'O') {
            int count = tty.read(one);
            while (count > 0 && one[0] < FINAL_BYTES) {
                count = tty.read(one);
            }
        }
        return true;
    }
}
