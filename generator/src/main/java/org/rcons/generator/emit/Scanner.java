package org.rcons.generator.emit;

/** Reads over conserver.cf as conserver's parser does: quotes, backslashes, comments and braces. */
final class Scanner {
    private final String text;
    private int at;

    Scanner(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The index behind the block's closing brace; -1 if it is not closed. */
    int blockEnd() {
        boolean inside = false;
        while (at < text.length()) {
            char c = next();
            if (c == '{') {
                inside = true;
            } else if (c == '}' && inside) {
                return at;
            }
        }
        return -1;
    }

    /** True if there is a block of this type from here on. */
    boolean hasBlock(String type) {
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            char c = next();
            if (Character.isWhitespace(c) && word.length() > 0) {
                if (word.toString().equalsIgnoreCase(type)) {
                    return true;
                }
                word.setLength(0);
                if (blockEnd() < 0) {
                    return false;
                }
            } else if (c > ' ') {
                word.append(c);
            }
        }
        return false;
    }

    /** The next character with a meaning of its own; blank for quoted ones and comments. */
    private char next() {
        char c = text.charAt(at++);
        if (c == '\\') {
            at = Math.min(at + 1, text.length());
            return ' ';
        } else if (c == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return ' ';
        } else if (c == '"') {
            quoted();
            return ' ';
        }
        return c;
    }

    /** Within quotes only a quote behind a backslash does not close. */
    private void quoted() {
        boolean backslash = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !backslash) {
                return;
            }
            backslash = c == '\\';
        }
    }
}
