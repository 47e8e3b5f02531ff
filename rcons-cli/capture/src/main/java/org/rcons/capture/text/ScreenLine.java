package org.rcons.capture.text;

/**
 * The line in which the cursor stands. Text that was given out cannot be taken back, so a line that changes is given
 * again: where something visible overwrites other text, a new line begins with the line as it stands now, up to the
 * cursor. {@code 2 \b\b 1} gives {@code 2 }, a line end and {@code 1}; text that overwrites itself gives nothing, and
 * neither does erasing alone. Nothing is ever held back. Of a line of more than {@value #LONGEST} characters only the end
 * is known.
 */
final class ScreenLine {
    static final int LONGEST = 160;

    private final StringBuilder line = new StringBuilder();
    private int lost;
    private boolean inside;
    private boolean changed;
    private int cursor;

    /** Whether nothing stands in it. */
    boolean isEmpty() {
        return line.length() == 0;
    }

    /** Writes at the cursor: text without control characters but tabs. */
    void print(String text, int from, int to, StringBuilder out) {
        int at = from;
        while (inside && at < to) {
            overwrite(text.charAt(at++), out);
        }
        if (at < to) {
            out.append(text, at, to);
            append(text, at, to);
        }
    }

    /** The cursor goes left, not beyond the beginning. */
    void back(int columns) {
        enter();
        cursor = Math.max(0, cursor - columns);
        if (cursor > 0 && cursor < line.length() && Character.isLowSurrogate(line.charAt(cursor))) {
            cursor--;
        }
        stayInside();
    }

    /** The cursor goes right: over text that stands there, or leaving a gap. */
    void forward(int columns, StringBuilder out) {
        if (inside) {
            cursor = Math.min(line.length(), cursor + columns);
            stayInside();
        } else {
            gap(out);
        }
    }

    /** The cursor goes to a column, from 1. */
    void column(int column, StringBuilder out) {
        if (column == 1) {
            toBeginning(out);
        } else if (lost > 0 || column - 1 > line.length()) {
            gap(out);
        } else {
            enter();
            cursor = column - 1;
            stayInside();
        }
    }

    /** A carriage return. */
    void toBeginning(StringBuilder out) {
        if (lost > 0) {
            endElsewhere(out);
        } else {
            back(line.length());
        }
    }

    /** Erases what is right of the cursor. */
    void eraseToEnd() {
        if (inside && cursor < line.length()) {
            line.setLength(cursor);
            changed = true;
        }
    }

    /** A line feed. */
    void end(StringBuilder out) {
        showErased(out);
        out.append('\n');
        line.setLength(0);
        inside = false;
        lost = 0;
    }

    /** The cursor leaves the line: ends it unless nothing stands in it. */
    void endElsewhere(StringBuilder out) {
        if (!isEmpty()) {
            end(out);
        }
    }

    private void enter() {
        if (!inside) {
            inside = true;
            changed = false;
            cursor = line.length();
        }
    }

    private void overwrite(char c, StringBuilder out) {
        if (cursor == line.length()) {
            line.append(c);
            cursor++;
            shorten();
            cursor--;
        } else if (line.charAt(cursor) != c) {
            line.setCharAt(cursor, c);
            changed = true;
        }
        cursor++;
        if (changed && c != ' ') {
            line.setLength(cursor);
            out.append('\n').append(line);
            inside = false;
            shorten();
        }
        stayInside();
    }

    private void append(String text, int from, int to) {
        int total = lost + line.length() + to - from;
        int begin = beginning(total);
        if (begin >= lost + line.length()) {
            line.setLength(0);
            lost = begin;
            line.append(text, to - (total - begin), to);
        } else {
            line.append(text, from, to);
            shorten();
        }
    }

    /** Loses the beginning of a long line. */
    private void shorten() {
        int begin = beginning(lost + line.length());
        if (begin > lost) {
            line.delete(0, begin - lost);
            cursor = Math.max(0, cursor - (begin - lost));
            lost = begin;
        }
    }

    /** What is known of a line of some length begins there, in whatever pieces the line came. */
    private static int beginning(int length) {
        int half = LONGEST / 2;
        return Math.max(0, ((length - 1) / half - 1) * half);
    }

    private void gap(StringBuilder out) {
        if (!isEmpty() && line.charAt(line.length() - 1) != ' ') {
            print(" ", 0, 1, out);
        }
    }

    private void stayInside() {
        inside &= changed || cursor < line.length();
    }

    private void showErased(StringBuilder out) {
        if (inside && changed) {
            String left = line.toString().stripTrailing();
            if (!left.isEmpty()) {
                out.append('\n').append(left);
            }
        }
    }
}
