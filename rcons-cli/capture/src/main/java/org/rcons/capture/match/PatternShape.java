package org.rcons.capture.match;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What can be told of a pattern from its spelling alone, without compiling it. Whatever it does not know well counts as
 * the worst: no text required, several lines. Works on wrong patterns, too.
 */
final class PatternShape {
    private static final char LINE_END = '\n';
    private static final int MOST = 1_000_000_000;

    private final String pattern;
    private final StringBuilder run = new StringBuilder();
    private final Deque<Integer> openedAt = new ArrayDeque<>();
    private final Deque<Long> outerSizes = new ArrayDeque<>();
    private String longest = "";
    private boolean known = true;
    private boolean alternatives;
    private boolean literal = true;
    private boolean oneLine = true;
    private long size;
    private long last;
    private int unopened = -1;
    private int at;

    private PatternShape(String pattern) {
        this.pattern = pattern;
    }

    /** Reads a pattern in RE2's syntax. */
    static PatternShape of(String pattern) {
        PatternShape shape = new PatternShape(pattern);
        while (shape.at < pattern.length()) {
            shape.element(pattern.charAt(shape.at++));
        }
        shape.endRun();
        return shape;
    }

    /** Whether it stands for nothing but the text {@link #required}. */
    boolean isLiteral() {
        return known && literal && !longest.isEmpty();
    }

    /** Text that every match contains; empty if none is known. */
    String required() {
        return known && !alternatives ? longest : "";
    }

    /** Whether no match can contain a line end. */
    boolean isOneLine() {
        return known && oneLine;
    }

    /** About how many steps it compiles to: repeat counts multiply. */
    long size() {
        return size;
    }

    /** Where the last parenthesis stands that is not closed, from 0; -1 if there is none. */
    int unclosed() {
        return openedAt.isEmpty() ? -1 : openedAt.peek();
    }

    /** Where the first parenthesis stands that closes nothing, from 0; -1 if there is none. */
    int unopened() {
        return unopened;
    }

    private void element(char c) {
        switch (c) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> open();
            case ')' -> close();
            case '|' -> {
                alternatives |= openedAt.isEmpty();
                special(1);
            }
            case '*', '?' -> repeat(1, true);
            case '+' -> repeat(1, false);
            case '{' -> count();
            case '.', '^', '$' -> special(1);
            default -> character(c);
        }
    }

    private void character(char c) {
        if (Character.isSurrogate(c)) {
            special(1);
            return;
        }
        oneLine &= c != LINE_END;
        grow(1);
        if (openedAt.isEmpty()) {
            run.append(c);
        }
    }

    private void special(long steps) {
        literal = false;
        endRun();
        grow(steps);
    }

    private void grow(long steps) {
        last = steps;
        size = Math.min(MOST, size + steps);
    }

    private void endRun() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
    }

    /** What stands before counts so often at most, or is not required. */
    private void repeat(int most, boolean optional) {
        if (optional && run.length() > 0) {
            run.setLength(run.length() - 1);
        }
        size = Math.min(MOST, size + last * (most - 1) + 1);
        last *= most;
        literal = false;
        endRun();
    }

    private void count() {
        int end = at;
        int most = 0;
        int number = 0;
        while (end < pattern.length() && "0123456789,".indexOf(pattern.charAt(end)) >= 0) {
            char c = pattern.charAt(end++);
            number = c == ',' ? 0 : Math.min(10_000, number * 10 + (c - '0'));
            most = Math.max(most, number);
        }
        if (end == at || end == pattern.length() || pattern.charAt(end) != '}') {
            known = false;
            special(1);
            return;
        }
        at = end + 1;
        repeat(Math.max(1, most), true);
    }

    private void open() {
        literal = false;
        endRun();
        int begin = at - 1;
        if (pattern.startsWith("?", at)) {
            boolean name = pattern.startsWith("?P<", at) || pattern.startsWith("?<", at);
            int end = name ? pattern.indexOf('>', at) : pattern.indexOf(':', at);
            int flagsEnd = pattern.indexOf(')', at);
            boolean flags = !name && !pattern.startsWith("?:", at);
            known &= !flags;
            if (flags && flagsEnd >= 0 && (end < 0 || flagsEnd < end)) {
                at = flagsEnd + 1;
                return;
            }
            at = end < 0 ? pattern.length() : end + 1;
        }
        openedAt.push(begin);
        outerSizes.push(size);
        size = 0;
    }

    private void close() {
        literal = false;
        endRun();
        if (openedAt.isEmpty()) {
            unopened = unopened < 0 ? at - 1 : unopened;
            return;
        }
        openedAt.pop();
        long inner = size + 2;
        size = outerSizes.pop();
        grow(inner);
    }

    private void escape() {
        char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
        if (!Character.isLetterOrDigit(c) && c < 0x80) {
            character(c);
            return;
        }
        known &= "dDwWsSbBAzntrfav".indexOf(c) >= 0;
        oneLine &= "DWsn".indexOf(c) < 0;
        if (c == 'Q') {
            int end = pattern.indexOf("\\E", at);
            int quoted = (end < 0 ? pattern.length() : end) - at;
            at = end < 0 ? pattern.length() : end + 2;
            special(quoted);
        } else {
            special(1);
        }
    }

    private void characterClass() {
        special(1);
        if (pattern.startsWith("^", at)) {
            oneLine = false;
            at++;
        }
        int first = at;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
            member(pattern.charAt(at++));
        }
        at = Math.min(pattern.length(), at + 1);
    }

    private void member(char c) {
        if (c == '[' && pattern.startsWith(":", at)) {
            int end = pattern.indexOf(":]", at);
            oneLine = false;
            at = end < 0 ? at : end + 2;
        } else if (c == '\\' && at < pattern.length()) {
            char escaped = pattern.charAt(at++);
            boolean harmless = !Character.isLetterOrDigit(escaped) || "dw".indexOf(escaped) >= 0;
            oneLine &= harmless || (escaped == 't' && !pattern.startsWith("-", at));
        } else {
            oneLine &= c > LINE_END;
        }
    }
}
