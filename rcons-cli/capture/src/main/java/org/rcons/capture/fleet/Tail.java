package org.rcons.capture.fleet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines that are not blank, each up to a bound; the one that is still being written is the newest. */
final class Tail {
    private static final int LINES = 5;
    private static final int LENGTH = 200;

    private final Deque<String> lines = new ArrayDeque<>(LINES);
    private final StringBuilder open = new StringBuilder();

    void push(String text) {
        int from = beginOfLast(text);
        if (from > 0) {
            open.setLength(0);
        }
        int end = text.indexOf('\n', from);
        while (end >= 0) {
            append(text, from, end);
            endLine();
            from = end + 1;
            end = text.indexOf('\n', from);
        }
        append(text, from, text.length());
    }

    /** Where so many lines begin, blank ones not counted, that what stands before them does not matter. */
    private static int beginOfLast(String text) {
        int ends = 0;
        boolean blank = true;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) != '\n') {
                blank &= Character.isWhitespace(text.charAt(i));
            } else {
                ends += blank ? 0 : 1;
                blank = true;
                if (ends == LINES + 1) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private void append(String text, int from, int to) {
        int end = Math.min(to, from + LENGTH - open.length());
        boolean half = end > from && end < to && Character.isHighSurrogate(text.charAt(end - 1));
        open.append(text, from, half ? end - 1 : end);
    }

    private void endLine() {
        String line = open.toString().stripTrailing();
        open.setLength(0);
        if (!line.isEmpty()) {
            lines.addLast(line);
        }
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    /** The newest last. */
    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        String last = open.toString().stripTrailing();
        if (!last.isEmpty()) {
            all.add(last);
        }
        return all.subList(Math.max(0, all.size() - LINES), all.size());
    }
}
