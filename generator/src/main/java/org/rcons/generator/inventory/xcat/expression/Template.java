package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Text with sums in brackets. Outside the brackets nothing is special, not even {@code $1}. A bracket that is never closed,
 * or closes before one opens, ends the reading: what follows is text.
 *
 * @param parts text and sums by turns, beginning and ending with text
 */
record Template(List<Term> parts) {
    static Template of(String text) throws ExpressionException {
        List<Term> parts = new ArrayList<>();
        int from = 0;
        for (int open = opening(text, from); open >= 0; open = opening(text, from)) {
            int close = closing(text, open);
            if (close < 0) {
                break;
            }
            parts.add(new Term.Literal(text.substring(from, open)));
            parts.add(Parser.parse(text.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(new Term.Literal(text.substring(from)));
        return new Template(List.copyOf(parts));
    }

    /** True if there is nothing to compute. */
    boolean literal() {
        return parts.size() == 1;
    }

    /**
     * The text with the values of the sums.
     *
     * @return null after a division by zero
     */
    @Nullable
    String fill(MatchResult match) throws ExpressionException {
        StringBuilder text = new StringBuilder();
        try {
            for (int i = 0; i < parts.size(); i++) {
                String value = Perl.text(parts.get(i).value(match));
                if (i % 2 == 1 && (value.indexOf('(') >= 0 || value.indexOf(')') >= 0)) {
                    throw new ExpressionException("a sum whose value, " + value + ", has brackets in it");
                }
                text.append(value);
            }
        } catch (ArithmeticException e) {
            return null;
        }
        return text.toString();
    }

    private static int opening(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                return i;
            }
            if (c == ')') {
                return -1;
            }
        }
        return -1;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
