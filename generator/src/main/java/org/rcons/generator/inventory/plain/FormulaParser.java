package org.rcons.generator.inventory.plain;

import org.rcons.generator.inventory.InventoryException;

/** Reads {@code 7000+n}, {@code (n-1)/40+1}: {@code n} is the last number of the name, {@code n1} the first. */
final class FormulaParser {
    private static final int DEEPEST = 20;

    private final String text;
    private final Place place;
    private int at;
    private int depth;

    private FormulaParser(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    /** Reads a whole formula. */
    static Formula parse(String text, Place place) throws InventoryException {
        if (text.matches("[1-9]")) {
            throw place.error("{" + text + "}: for number " + text + " of the name write {n" + text + "}");
        }
        FormulaParser parser = new FormulaParser(text, place);
        Formula formula = parser.sum();
        if (parser.peek() != 0) {
            throw parser.wrong();
        }
        return formula;
    }

    private Formula sum() throws InventoryException {
        Formula left = product();
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            at++;
            left = new Formula.Operation(c, left, product());
        }
        return left;
    }

    private Formula product() throws InventoryException {
        Formula left = factor();
        for (char c = peek(); c == '*' || c == '/' || c == '%'; c = peek()) {
            at++;
            left = new Formula.Operation(c, left, factor());
        }
        return left;
    }

    private Formula factor() throws InventoryException {
        char c = peek();
        if (c == '(') {
            return inner();
        }
        if (c == 'n') {
            return name();
        }
        if (c < '0' || c > '9') {
            throw wrong();
        }
        return new Formula.Constant(digits());
    }

    private Formula inner() throws InventoryException {
        if (++depth > DEEPEST) {
            throw wrong();
        }
        at++;
        Formula inner = sum();
        if (peek() != ')') {
            throw wrong();
        }
        at++;
        depth--;
        return inner;
    }

    private Formula name() throws InventoryException {
        at++;
        boolean indexed = at < text.length() && text.charAt(at) >= '1' && text.charAt(at) <= '9';
        return new Formula.InName(indexed ? (int) digits() : 0);
    }

    private long digits() throws InventoryException {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at - start > 9) {
            throw wrong();
        }
        return Long.parseLong(text.substring(start, at));
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private InventoryException wrong() {
        return place.error(
                "{" + text + "} is no substitution; write {node}, {n}, {n:3} or a formula such as {7000+n}, or {{"
                        + " for a brace that is meant");
    }
}
