package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A formula over the captures of a match: whole numbers, {@code + - * / % ** ( )}, comparisons, {@code ? :}, texts,
 * {@code .} between texts, and the calls of {@link Function}. Anything else of Perl is refused.
 */
final class Formula {
    private static final int MAX_DEPTH = 50;

    private final String text;
    private int at;
    private int depth;
    private final Term term;

    private Formula(String text) throws ExpressionException {
        this.text = text;
        this.term = choice();
        blanks();
        if (at < text.length()) {
            throw unsupported();
        }
    }

    static Formula parse(String text) throws ExpressionException {
        return new Formula(text);
    }

    /**
     * Its value.
     *
     * @throws ArithmeticException if it has none, as after a division by zero
     */
    String value(Matcher matched) {
        return term.value(matched);
    }

    private ExpressionException unsupported() {
        String rest = at < text.length() ? "'" + text.substring(at) + "'" : "its end";
        return new ExpressionException("the formula (" + text + ") is not understood from " + rest
                + ": whole numbers, + - * / % **, comparisons, ? :, texts and xCAT's functions are");
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(String mark) {
        blanks();
        if (!text.startsWith(mark, at)) {
            return false;
        }
        at += mark.length();
        return true;
    }

    private void expect(String mark) throws ExpressionException {
        if (!take(mark)) {
            throw unsupported();
        }
    }

    private Term choice() throws ExpressionException {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionException("the formula is nested too deeply");
        }
        Term condition = binary(1);
        if (take("?")) {
            Term yes = choice();
            expect(":");
            condition = new Term.Choice(condition, yes, choice());
        }
        depth--;
        return condition;
    }

    private Term binary(int strength) throws ExpressionException {
        Term left = unary();
        while (true) {
            blanks();
            Operator operator = Operator.at(text, at);
            if (operator == null || operator.strength() < strength) {
                return left;
            }
            at += operator.text().length();
            boolean rightFirst = operator.strength() == Operator.POWER_STRENGTH;
            left = new Term.Binary(operator, left, rightFirst ? power() : binary(operator.strength() + 1));
        }
    }

    /** The right side of {@code **}, which may have a sign and further powers. */
    private Term power() throws ExpressionException {
        return take("-") ? new Term.Minus(power()) : binary(Operator.POWER_STRENGTH);
    }

    /** A sign binds weaker than {@code **}: {@code -2**2} is -4. */
    private Term unary() throws ExpressionException {
        if (take("-")) {
            return new Term.Minus(binary(Operator.POWER_STRENGTH));
        }
        return take("+") ? binary(Operator.POWER_STRENGTH) : primary();
    }

    private Term primary() throws ExpressionException {
        blanks();
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (take("(")) {
            Term inside = choice();
            expect(")");
            return inside;
        }
        if (take("$")) {
            return capture();
        }
        if (c == '\'' || c == '"') {
            at++;
            return string(c);
        }
        return isDigit(c) ? literal() : call();
    }

    private Term capture() throws ExpressionException {
        String digits = digits();
        if (digits.isEmpty() || digits.startsWith("0")) {
            throw unsupported();
        }
        return new Term.Capture((int) Numbers.of(digits));
    }

    private Term literal() throws ExpressionException {
        int start = at;
        String digits = digits();
        boolean octal = digits.length() > 1 && digits.startsWith("0");
        boolean fraction = at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
        boolean hex = at < text.length() && Character.isLetter(text.charAt(at)) && Operator.at(text, at) == null;
        if (octal || fraction || hex) {
            at = start;
            throw unsupported();
        }
        return new Term.Constant(digits);
    }

    private String digits() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Term string(char quote) throws ExpressionException {
        List<Term> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '$' && quote == '"') {
                parts.add(new Term.Constant(plain.toString()));
                plain.setLength(0);
                parts.add(capture());
            } else if (c == '@' && quote == '"' || c == '\\') {
                at--;
                throw unsupported();
            } else {
                plain.append(c);
            }
        }
        parts.add(new Term.Constant(plain.toString()));
        expect(String.valueOf(quote));
        return new Term.Joined(List.copyOf(parts));
    }

    private Term call() throws ExpressionException {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        @Nullable Function function = Function.named(text.substring(start, at));
        if (function == null || !take("(")) {
            at = start;
            throw unsupported();
        }
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.add(choice());
        } while (take(","));
        expect(")");
        if (!function.takes(arguments.size())) {
            at = start;
            throw unsupported();
        }
        return new Term.Call(function, List.copyOf(arguments));
    }
}
