package org.rcons.generator.noderange;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression where a mark stands outside of brackets and parentheses. */
final class Splitter {
    private Splitter() {}

    /**
     * The parts between the marks, empty ones among them.
     *
     * @throws NodeRangeException if brackets or parentheses do not match
     */
    static List<String> split(String text, char mark) throws NodeRangeException {
        List<String> parts = new ArrayList<>();
        int round = 0;
        int square = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mark && round == 0 && square == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
            round += step(c, '(', ')');
            square += step(c, '[', ']');
            if (round < 0 || square < 0) {
                throw unmatched(text);
            }
        }
        if (round != 0 || square != 0) {
            throw unmatched(text);
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int step(char c, char open, char close) {
        if (c == open) {
            return 1;
        }
        return c == close ? -1 : 0;
    }

    private static NodeRangeException unmatched(String text) {
        return new NodeRangeException("noderange '" + text + "': brackets or parentheses do not match");
    }
}
