package org.rcons.capture.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/**
 * Lines for people on the standard error output, and on a terminal one live line below them, which is taken away before any
 * other is written. A line blocks its caller if the terminal does; an output that is gone is no error, for there is nobody
 * left to tell.
 */
public final class StandardError {
    private static final String ERASE = "\r\u001b[K";

    private final OutputStream out;
    private final IntSupplier width;
    private String live = "";

    /**
     * Takes over the stream.
     *
     * @param out should have no buffer; it is flushed anyhow
     * @param width of the terminal in columns, asked for each time; 0 if the output is no terminal
     */
    public StandardError(OutputStream out, IntSupplier width) {
        this.out = out;
        this.width = width;
    }

    /** Says a line. Nothing in it reaches a terminal that it would obey. */
    public synchronized void say(String line) {
        String erase = live.isEmpty() ? "" : ERASE;
        live = "";
        write(erase + Shown.harmless(line) + '\n');
    }

    boolean isTerminal() {
        return width.getAsInt() > 0;
    }

    /** Puts the live line there, cut so that it stays on one row; an empty one takes it away. */
    synchronized void live(String line) {
        String shown = Shown.cut(line, Math.max(0, width.getAsInt() - 1));
        if (shown.equals(live)) {
            return;
        }
        live = shown;
        write(shown.isEmpty() ? ERASE : '\r' + shown + "\u001b[K");
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            live = "";
        }
    }
}
