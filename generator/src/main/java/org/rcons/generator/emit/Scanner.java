package org.rcons.generator.emit;

import org.jspecify.annotations.Nullable;

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

    /** The next block that is closed; null if there is none. */
    @Nullable
    Block block() {
        StringBuilder type = new StringBuilder();
        int start = at;
        while (at < text.length()) {
            int before = at;
            char c = next();
            if (c > ' ') {
                start = type.isEmpty() ? before : start;
                type.append(c);
            } else if (!type.isEmpty()) {
                return block(type.toString(), start);
            }
        }
        return null;
    }

    private @Nullable Block block(String type, int start) {
        int name = at;
        if (blockEnd() < 0) {
            return null;
        }
        String named = text.substring(name, text.indexOf('{', name)).strip().replace("\"", "");
        return new Block(type, named, start);
    }

    /**
     * A block.
     *
     * @param type as written
     * @param name without quotes
     * @param at where it begins
     */
    record Block(String type, String name, int at) {}

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
