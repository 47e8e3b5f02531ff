package org.rcons.capture.script;

import java.time.Duration;

/** A line of a script, taken apart from left to right. */
final class StepLine {
    private static final String WITHIN = "within";

    private final String line;
    private int at;
    private int wordAt;

    StepLine(String line) {
        this.line = line.stripTrailing();
        skipBlanks();
    }

    /** What stands in quotes, in slashes, or in a line; and its column, from 1. */
    record Argument(String text, int column) {}

    boolean atEnd() {
        return at == line.length();
    }

    boolean atComment() {
        return at < line.length() && line.charAt(at) == '#';
    }

    /** Where the next word begins, from 1. */
    int column() {
        return at + 1;
    }

    /** Where the last word began, from 1. */
    int wordColumn() {
        return wordAt + 1;
    }

    /** Takes the next word; empty at the end. */
    String word() {
        wordAt = at;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            at++;
        }
        String word = line.substring(wordAt, at);
        skipBlanks();
        return word;
    }

    /** Takes a word after which only a comment may come. */
    String lastWord() {
        int begin = at;
        String word = atComment() ? "" : word();
        end();
        wordAt = begin;
        return word;
    }

    /** Nothing but a comment may follow. */
    void end() {
        if (!atEnd() && !atComment()) {
            throw new Misspelt(column(), "nothing may follow here but a comment, with # before it");
        }
    }

    /** Takes what stands in quotes. */
    Argument quoted(String otherwise) {
        if (atEnd() || line.charAt(at) != '"') {
            throw new Misspelt(column(), otherwise);
        }
        return enclosed('"');
    }

    /** Takes a pattern: in quotes, in slashes, or up to the end of the line without a time. */
    Argument pattern() {
        if (atEnd()) {
            throw new Misspelt(column() + 1, "expect needs a pattern");
        }
        char first = line.charAt(at);
        if (first == '"' || first == '/') {
            Argument pattern = enclosed(first);
            if (pattern.text().isEmpty()) {
                throw new Misspelt(pattern.column(), "expect needs a pattern");
            }
            return pattern;
        }
        int end = beforeTime();
        Argument pattern = new Argument(line.substring(at, end).stripTrailing(), column());
        at = end;
        return pattern;
    }

    /** Takes {@code within TIME} and the end, if it is there. */
    Duration within(Duration otherwise) {
        if (atEnd() || atComment()) {
            return otherwise;
        }
        if (!word().equals(WITHIN)) {
            throw new Misspelt(wordColumn(), "only 'within TIME' may follow a pattern in quotes or slashes");
        }
        String time = lastWord();
        return Times.parse(time, wordColumn());
    }

    /** Where {@code within TIME} begins at the end of a pattern without quotes, else the end of the line. */
    private int beforeTime() {
        int time = line.lastIndexOf(' ');
        if (time >= at && line.substring(time + 1).equals(WITHIN)) {
            throw new Misspelt(time + 2, "within needs a time; a pattern that ends in it needs quotes");
        }
        int before = time < at ? 0 : line.substring(0, time).stripTrailing().length();
        int within = before - WITHIN.length();
        boolean there = time >= at
                && within > at
                && line.startsWith(WITHIN, within)
                && line.charAt(within - 1) == ' '
                && Character.isDigit(line.charAt(time + 1));
        return there ? within : line.length();
    }

    private Argument enclosed(char quote) {
        int begin = at + 1;
        int end = begin;
        while (end < line.length() && line.charAt(end) != quote) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= line.length()) {
            throw new Misspelt(column(), "missing closing " + quote);
        }
        at = end + 1;
        boolean apart = at == line.length() || isBlank(line.charAt(at));
        if (!apart) {
            throw new Misspelt(at + 1, "a blank is missing after the closing " + quote);
        }
        skipBlanks();
        return new Argument(line.substring(begin, end), begin + 1);
    }

    private void skipBlanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
