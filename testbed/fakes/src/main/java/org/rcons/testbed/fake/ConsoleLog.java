package org.rcons.testbed.fake;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** A console's log file, kept in memory: the last {@value #LIMIT} lines (PROTOCOL.md 11.10). */
final class ConsoleLog {

    private static final int LIMIT = 5_000;
    private static final int LONGEST = 10_000;
    private static final String NONE = "[no log file on this console]\r\n";

    private final boolean exists;
    private final Deque<StringBuilder> lines = new ArrayDeque<>();
    private boolean lineUp = true;
    private boolean muted;

    ConsoleLog(boolean exists) {
        this.exists = exists;
    }

    /** Whether there is a file that is open now. */
    boolean open() {
        return exists && lineUp;
    }

    boolean muted() {
        return muted;
    }

    /** {@code ^EcL}; says whether it is on now. */
    boolean toggle(String acid) {
        if (muted) {
            muted = false;
            note("Console logging restored", Instant.now());
        } else {
            note("Console logging disabled by " + acid, Instant.now());
            muted = true;
        }
        return !muted;
    }

    void lineUp(boolean up) {
        lineUp = up;
    }

    void append(String output) {
        if (!exists || muted) {
            return;
        }
        for (String piece : output.split("(?<=\n)", -1)) {
            StringBuilder last = lines.peekLast();
            if (last == null || last.indexOf("\n") >= 0 || last.length() > LONGEST) {
                last = new StringBuilder();
                lines.addLast(last);
            }
            last.append(piece);
        }
        while (lines.size() > LIMIT) {
            lines.removeFirst();
        }
    }

    /** A line of the server's own: {@code [-- text -- date]}. */
    void note(String text, Instant when) {
        append("[-- " + text + " -- " + Listing.date(when) + "]\r\n");
    }

    /** The last lines, an unfinished one counts; or the notice that there is no file. */
    String last(int count) {
        if (!exists) {
            return NONE;
        }
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> !line.isEmpty())
                .skip(Math.max(0, filled() - count))
                .forEach(text::append);
        return text.toString();
    }

    private long filled() {
        return lines.stream().filter(line -> !line.isEmpty()).count();
    }
}
