package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** A part of a sum. */
sealed interface Term {
    /**
     * Its value for a match of the pattern.
     *
     * @return null if it is undefined
     * @throws ArithmeticException for a division by zero
     */
    @Nullable
    String value(MatchResult match) throws ExpressionException;

    /** {@code 7}, {@code 'rack'}. */
    record Literal(String text) implements Term {
        @Override
        public String value(MatchResult match) {
            return text;
        }
    }

    /** {@code $1}: what the first bracket of the pattern took. */
    record Capture(int number) implements Term {
        @Override
        public @Nullable String value(MatchResult match) {
            return Substitution.taken(match, number);
        }
    }

    /** {@code "rack$1"}. */
    record Joined(List<Term> parts) implements Term {
        @Override
        public String value(MatchResult match) throws ExpressionException {
            StringBuilder text = new StringBuilder();
            for (Term part : parts) {
                text.append(Perl.text(part.value(match)));
            }
            return text.toString();
        }
    }

    /** {@code -x}. */
    record Negated(Term operand) implements Term {
        @Override
        public String value(MatchResult match) throws ExpressionException {
            return Perl.negated(Perl.text(operand.value(match)));
        }
    }

    /** {@code !x}. */
    record Not(Term operand) implements Term {
        @Override
        public String value(MatchResult match) throws ExpressionException {
            return Perl.truth(!Perl.isTrue(operand.value(match)));
        }
    }

    /** {@code x + y}. */
    record Operation(Operator operator, Term left, Term right) implements Term {
        @Override
        public String value(MatchResult match) throws ExpressionException {
            return operator.apply(Perl.text(left.value(match)), Perl.text(right.value(match)));
        }
    }

    /** {@code x && y}, {@code x || y}: the side that decides. */
    record Either(boolean and, Term left, Term right) implements Term {
        @Override
        public @Nullable String value(MatchResult match) throws ExpressionException {
            String first = left.value(match);
            return Perl.isTrue(first) == and ? right.value(match) : first;
        }
    }

    /** {@code x ? y : z}. */
    record Choice(Term condition, Term then, Term otherwise) implements Term {
        @Override
        public @Nullable String value(MatchResult match) throws ExpressionException {
            return (Perl.isTrue(condition.value(match)) ? then : otherwise).value(match);
        }
    }

    /** {@code skip(x, '3:2')}. */
    record Call(Function function, List<Term> arguments) implements Term {
        @Override
        public String value(MatchResult match) throws ExpressionException {
            List<String> values = new ArrayList<>();
            boolean ended = false;
            for (Term argument : arguments) {
                String value = argument.value(match);
                ended |= value == null && function == Function.DIM2IDX;
                if (!ended) {
                    values.add(Perl.text(value));
                }
            }
            return function.apply(values.toArray(new String[0]));
        }
    }
}
