package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a sum: Perl's operators in Perl's precedence, as far as they are supported. */
final class Parser {
    private static final int DEEPEST = 100;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(String text) throws ExpressionException {
        this.text = text;
        this.tokens = Tokenizer.tokens(text);
    }

    /** Reads what stands between the brackets; nothing is the empty text. */
    static Term parse(String text) throws ExpressionException {
        Parser parser = new Parser(text);
        if (parser.peek().kind() == Token.Kind.END) {
            return new Term.Literal("");
        }
        Term term = parser.choice();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return term;
    }

    private Term choice() throws ExpressionException {
        if (++depth > DEEPEST) {
            throw new ExpressionException("brackets nested deeper than " + DEEPEST);
        }
        Term term = or();
        if (accept("?")) {
            Term then = choice();
            expect(":");
            term = new Term.Choice(term, then, choice());
        }
        depth--;
        return term;
    }

    private Term or() throws ExpressionException {
        Term term = and();
        while (accept("||")) {
            term = new Term.Either(false, term, and());
        }
        return term;
    }

    private Term and() throws ExpressionException {
        Term term = equality();
        while (accept("&&")) {
            term = new Term.Either(true, term, equality());
        }
        return term;
    }

    private Term equality() throws ExpressionException {
        Term term = order();
        Operator operator = operator(Operator.EQUALITY);
        return operator == null ? term : new Term.Operation(operator, term, order());
    }

    private Term order() throws ExpressionException {
        Term term = sum();
        Operator operator = operator(Operator.ORDER);
        return operator == null ? term : new Term.Operation(operator, term, sum());
    }

    private Term sum() throws ExpressionException {
        Term term = product();
        for (Operator o = operator(Operator.SUM); o != null; o = operator(Operator.SUM)) {
            term = new Term.Operation(o, term, product());
        }
        return term;
    }

    private Term product() throws ExpressionException {
        Term term = signed();
        for (Operator o = operator(Operator.PRODUCT); o != null; o = operator(Operator.PRODUCT)) {
            term = new Term.Operation(o, term, signed());
        }
        return term;
    }

    /** A sign binds less than a power: {@code -2**2} is -4, and {@code 2**-1} is allowed. */
    private Term signed() throws ExpressionException {
        if (++depth > DEEPEST) {
            throw new ExpressionException("more than " + DEEPEST + " signs or brackets in each other");
        }
        Term term;
        if (accept("-")) {
            term = new Term.Negated(signed());
        } else if (accept("!")) {
            term = new Term.Not(signed());
        } else if (accept("+")) {
            term = signed();
        } else {
            term = power();
        }
        depth--;
        return term;
    }

    private Term power() throws ExpressionException {
        Term term = primary();
        return accept("**") ? new Term.Operation(Operator.POWER, term, signed()) : term;
    }

    private Term primary() throws ExpressionException {
        Token token = peek();
        next++;
        return switch (token.kind()) {
            case NUMBER -> new Term.Literal(token.text());
            case CAPTURE -> new Term.Capture(Integer.parseInt(token.text()));
            case QUOTED -> Quotes.single(token.text());
            case DOUBLE_QUOTED -> Quotes.twofold(token.text());
            case NAME -> call(token);
            case OPERATOR, END -> inBrackets(token);
        };
    }

    private Term inBrackets(Token token) throws ExpressionException {
        if (!token.is("(")) {
            next--;
            throw unexpected();
        }
        Term term = choice();
        expect(")");
        return term;
    }

    private Term call(Token name) throws ExpressionException {
        Function function = Function.named(name.text());
        if (function == null || !accept("(")) {
            next--;
            throw unexpected();
        }
        List<Term> arguments = new ArrayList<>();
        while (!accept(")")) {
            arguments.add(choice());
            if (!peek().is(")")) {
                expect(",");
            }
        }
        if (!function.takes(arguments.size())) {
            throw new ExpressionException(
                    "'" + name.text() + "' with " + arguments.size() + " arguments in (" + text + ")");
        }
        return new Term.Call(function, List.copyOf(arguments));
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean accept(String sign) {
        boolean there = peek().is(sign);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String sign) throws ExpressionException {
        if (!accept(sign)) {
            throw unexpected();
        }
    }

    private @Nullable Operator operator(Map<String, Operator> table) {
        Operator operator = Operator.in(table, peek());
        next += operator == null ? 0 : 1;
        return operator;
    }

    private ExpressionException unexpected() {
        String rest = text.substring(peek().at());
        return new ExpressionException(
                rest.isEmpty() ? "the end of (" + text + ")" : "'" + rest + "' in (" + text + ")");
    }
}
