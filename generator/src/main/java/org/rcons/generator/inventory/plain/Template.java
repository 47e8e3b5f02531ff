package org.rcons.generator.inventory.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcons.generator.inventory.InventoryException;

/**
 * A value that may differ from node to node: <code>{node}</code> is the name, <code>{7000+n}</code> a number computed from the
 * numbers in it, <code>{n:3}</code> a number with at least three digits, <code>{{</code> a brace.
 *
 * @param text as written
 * @param place where it stands
 * @param pieces in order
 */
record Template(String text, Place place, List<Piece> pieces) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern WIDTH = Pattern.compile("(.*):([1-9])");

    /** A part of it. */
    sealed interface Piece {
        /** As it is. */
        record Literal(String text) implements Piece {}

        /** The node's name. */
        record Name() implements Piece {}

        /**
         * A number.
         *
         * @param width the least number of digits
         */
        record Computed(Formula formula, int width) implements Piece {}
    }

    static Template of(Value.Text value) throws InventoryException {
        String text = value.text();
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '{') {
                literal.append(text.charAt(at++));
            } else if (text.startsWith("{{", at)) {
                literal.append('{');
                at += 2;
            } else {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw value.place()
                            .error(
                                    "a { is not closed; write } behind the substitution, or {{ for a brace that is meant");
                }
                pieces.add(new Piece.Literal(literal.toString()));
                literal.setLength(0);
                pieces.add(piece(text.substring(at + 1, end), value.place()));
                at = end + 1;
            }
        }
        pieces.add(new Piece.Literal(literal.toString()));
        return new Template(text, value.place(), List.copyOf(pieces));
    }

    private static Piece piece(String inside, Place place) throws InventoryException {
        if (inside.strip().equals("node")) {
            return new Piece.Name();
        }
        Matcher width = WIDTH.matcher(inside);
        return width.matches()
                ? new Piece.Computed(FormulaParser.parse(width.group(1), place), Integer.parseInt(width.group(2)))
                : new Piece.Computed(FormulaParser.parse(inside, place), 1);
    }

    /** The value for a node. */
    String of(String node) throws InventoryException {
        StringBuilder out = new StringBuilder();
        try {
            List<Long> numbers = pieces.size() > 1 ? numbers(node) : List.of();
            for (Piece piece : pieces) {
                add(piece, node, numbers, out);
            }
        } catch (ArithmeticException e) {
            throw place.error(text + " has no value for node " + node + ": " + e.getMessage());
        }
        return out.toString();
    }

    private static void add(Piece piece, String node, List<Long> numbers, StringBuilder out) {
        if (piece instanceof Piece.Literal literal) {
            out.append(literal.text());
        } else if (piece instanceof Piece.Computed number) {
            long value = number.formula().value(numbers);
            if (value < 0) {
                throw new ArithmeticException("the number is " + value + ", below zero");
            }
            String digits = Long.toString(value);
            out.append("0".repeat(Math.max(0, number.width() - digits.length())))
                    .append(digits);
        } else {
            out.append(node);
        }
    }

    /** The numbers of a name, those of its domain left out. */
    private static List<Long> numbers(String node) {
        int dot = node.indexOf('.');
        Matcher matcher = NUMBER.matcher(dot < 0 ? node : node.substring(0, dot));
        List<Long> numbers = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group().length() > 18) {
                throw new ArithmeticException("a number in the name has more than 18 digits");
            }
            numbers.add(Long.parseLong(matcher.group()));
        }
        return numbers;
    }
}
