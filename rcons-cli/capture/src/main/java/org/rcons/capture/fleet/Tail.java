package org.rcons.capture.fleet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines of a text that comes in pieces: at most 5, of which at most 200 characters each are kept. */
final class Tail {
    private static final int LINES = 5;
    private static final int LONGEST = 200;

    private final Deque<String> lines = new ArrayDeque<>(LINES);
    private final StringBuilder open = new StringBuilder(0);

    void add(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            append(text, from, end);
            close();
            from = end + 1;
        }
        append(text, from, text.length());
    }

    private void append(String text, int from, int to) {
        open.append(text, from, Math.min(to, from + LONGEST - open.length()));
    }

    private void close() {
        if (lines.size() == LINES) {
            lines.remove();
        }
        lines.add(open.toString());
        open.setLength(0);
    }

    /** The newest last; a line that has not ended yet counts if something stands in it. */
    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (open.length() > 0) {
            all.add(open.toString());
        }
        return all.size() > LINES ? all.subList(1, all.size()) : all;
    }
}
