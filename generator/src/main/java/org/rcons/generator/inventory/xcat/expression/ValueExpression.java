package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a table (XCAT.md 10.6): a text, {@code /regex/replacement/}, or {@code |regex|text with ($1+0)|}, where the
 * regular expression may be left out. Immutable; made once for all nodes.
 */
public sealed interface ValueExpression {
    /**
     * The value for a node.
     *
     * @return empty if that is not set, as after a division by zero
     */
    String of(String node);

    /** True if this is a rule whose regular expression does not match the node: its value is the node's name. */
    boolean misses(String node);

    /**
     * Reads a value.
     *
     * @throws ExpressionException if it has the form of a rule but cannot be understood
     */
    static ValueExpression parse(String value) throws ExpressionException {
        int length = value.length();
        if (length >= 3 && value.startsWith("/") && value.endsWith("/")) {
            int middle = value.indexOf('/', 1);
            if (middle < length - 1 && value.indexOf('/', middle + 1) == length - 1) {
                Pattern pattern = PerlRegex.compile(value.substring(1, middle));
                return new Substitution(pattern, value.substring(middle + 1, length - 1));
            }
        }
        if (length >= 2 && value.startsWith("|") && value.endsWith("|")) {
            return rule(value.substring(1, length - 1));
        }
        return new Text(value);
    }

    private static ValueExpression rule(String inside) throws ExpressionException {
        if (inside.isEmpty()) {
            return new Text("");
        }
        int bar = inside.indexOf('|');
        Pattern pattern = bar < 0 ? null : PerlRegex.compile(inside.substring(0, bar));
        return new Rule(pattern, pieces(inside.substring(bar + 1)));
    }

    /** Text and formulas in turn; a formula is what stands in balanced parentheses. */
    private static List<Piece> pieces(String text) throws ExpressionException {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int open = text.indexOf('(');
        while (open >= 0) {
            int close = closing(text, open);
            if (close < 0) {
                break;
            }
            pieces.add(new Piece(text.substring(from, open), Formula.parse(text.substring(open + 1, close))));
            from = close + 1;
            open = text.indexOf('(', from);
        }
        pieces.add(new Piece(text.substring(from), null));
        return pieces;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A piece of a rule's text.
     *
     * @param before literal text
     * @param formula behind it, or null at the end
     */
    record Piece(String before, @Nullable Formula formula) {}

    /**
     * Not a rule.
     *
     * @param text the value for every node
     */
    record Text(String text) implements ValueExpression {
        @Override
        public String of(String node) {
            return text;
        }

        @Override
        public boolean misses(String node) {
            return false;
        }
    }

    /**
     * The first match in the node's name is replaced by a literal text.
     *
     * @param pattern to look for
     * @param replacement literal
     */
    record Substitution(Pattern pattern, String replacement) implements ValueExpression {
        @Override
        public String of(String node) {
            return pattern.matcher(node).replaceFirst(Matcher.quoteReplacement(replacement));
        }

        @Override
        public boolean misses(String node) {
            return !pattern.matcher(node).find();
        }
    }

    /**
     * The first match in the node's name is replaced by a text with formulas over what the match captured.
     *
     * @param pattern to look for; null for one made of the name's numbers
     * @param pieces of the text
     */
    record Rule(@Nullable Pattern pattern, List<Piece> pieces) implements ValueExpression {
        private static final Pattern NUMBER = Pattern.compile("[\\D0]*(\\d+)");

        @Override
        public String of(String node) {
            Matcher matcher = matcher(node);
            if (!matcher.find()) {
                return node;
            }
            StringBuilder text = new StringBuilder();
            try {
                for (Piece piece : pieces) {
                    text.append(piece.before());
                    if (piece.formula() != null) {
                        text.append(piece.formula().value(matcher));
                    }
                }
            } catch (ArithmeticException e) {
                return "";
            }
            return node.substring(0, matcher.start()) + text + node.substring(matcher.end());
        }

        @Override
        public boolean misses(String node) {
            return !matcher(node).find();
        }

        private Matcher matcher(String node) {
            return (pattern == null ? ofNumbers(node) : pattern).matcher(node);
        }

        /** One capture for each number of the name, without its leading zeros. */
        private static Pattern ofNumbers(String node) {
            StringBuilder regex = new StringBuilder();
            Matcher numbers = NUMBER.matcher(node);
            while (numbers.find()) {
                regex.append(NUMBER.pattern());
            }
            return Pattern.compile(regex.append(".*$").toString());
        }
    }
}
