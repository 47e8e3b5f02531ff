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
    private final RequiredText required = new RequiredText();
    private final Deque<Integer> openedAt = new ArrayDeque<>();
    private final Deque<Long> outerSizes = new ArrayDeque<>();
    private boolean known = true;
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
        shape.required.endAlternative();
        if (!shape.known) {
            shape.required.forget();
        }
        return shape;
    }

    /** The text that it stands for, if it is nothing but text; else empty. */
    String literal() {
        return known && literal && !pattern.isEmpty()
                ? required.alternatives().get(0).get(0)
                : "";
    }

    /** Text that every match contains. */
    RequiredText required() {
        return required;
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
            case '|' -> alternative();
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
            required.add(c);
        }
    }

    private void special(long steps) {
        literal = false;
        required.endRun();
        grow(steps);
    }

    private void grow(long steps) {
        last = steps;
        size = Math.min(MOST, size + steps);
    }

    private void alternative() {
        special(1);
        if (openedAt.isEmpty()) {
            required.endAlternative();
        }
    }

    /** What stands before counts so often at most, or is not required. */
    private void repeat(int most, boolean optional) {
        if (optional) {
            required.dropLast();
        }
        size = Math.min(MOST, size + last * (most - 1) + 1);
        last *= most;
        literal = false;
        required.endRun();
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
        required.endRun();
        int begin = at - 1;
        if (pattern.startsWith("?", at) && !name()) {
            int end = at + 1;
            while (end < pattern.length() && "ims".indexOf(pattern.charAt(end)) >= 0) {
                end++;
            }
            if (flags(begin, end)) {
                return;
            }
        }
        openedAt.push(begin);
        outerSizes.push(size);
        size = 0;
    }

    /** Takes what makes a group named or uncounted; whether it did. */
    private boolean name() {
        boolean named = pattern.startsWith("?P<", at) || pattern.startsWith("?<", at);
        if (!named && !pattern.startsWith("?:", at)) {
            return false;
        }
        int end = pattern.indexOf(named ? '>' : ':', at);
        at = end < 0 ? pattern.length() : end + 1;
        return true;
    }

    /** Takes flags; whether they were no group. Known are those at the very beginning, for the whole pattern. */
    private boolean flags(int begin, int end) {
        if (begin == 0 && pattern.startsWith(")", end)) {
            String flags = pattern.substring(at + 1, end);
            oneLine &= flags.indexOf('s') < 0;
            if (flags.indexOf('i') >= 0) {
                required.inAnyCase();
            }
            at = end + 1;
            return true;
        }
        known = false;
        int close = pattern.indexOf(')', at);
        int colon = pattern.indexOf(':', at);
        if (close >= 0 && (colon < 0 || close < colon)) {
            at = close + 1;
            return true;
        }
        at = colon < 0 ? pattern.length() : colon + 1;
        return false;
    }

    private void close() {
        literal = false;
        required.endRun();
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
