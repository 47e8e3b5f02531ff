package org.rcons.generator.emit;

/**
 * A line that gives a variable a value, for shells and for systemd.
 *
 * @param before up to the equals sign and with it
 * @param quote around the value; 0 if there is none
 * @param value between the quotes
 * @param after behind them: blanks, a comment
 */
record Assignment(String before, char quote, String value, String after) {
    /**
     * Takes a line apart.
     *
     * @param number of the line, for the message
     * @throws IllegalArgumentException if there is more than one pair of quotes, an escape, or no end
     */
    static Assignment of(String line, int number) {
        int from = line.indexOf('=') + 1;
        String before = line.substring(0, from);
        char first = from < line.length() ? line.charAt(from) : 0;
        boolean quoted = first == '\'' || first == '"';
        int end = quoted ? line.indexOf(first, from + 1) : endOfWord(line, from);
        if (end < 0) {
            throw OptionsFile.tooIntricate(number);
        }
        String value = line.substring(quoted ? from + 1 : from, end);
        String after = line.substring(quoted ? end + 1 : end);
        boolean plain = value.indexOf('\\') < 0 && (quoted || (value.indexOf('\'') < 0 && value.indexOf('"') < 0));
        if (!plain || !(after.isBlank() || after.matches("[ \t].*"))) {
            throw OptionsFile.tooIntricate(number);
        }
        return new Assignment(before, quoted ? first : 0, value, after);
    }

    private static int endOfWord(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    /** The line with another value; quotes of the same kind, so that what a shell replaces it still replaces. */
    String with(String other) {
        if (other.equals(value)) {
            return before + quoted(value, quote) + after;
        }
        return before + quoted(other, quote == 0 ? (other.indexOf('$') >= 0 ? '"' : '\'') : quote) + after;
    }

    private static String quoted(String text, char quote) {
        return quote == 0 ? text : quote + text + quote;
    }
}
