package org.rcons.generator.inventory.xcat.expression;

import java.util.List;
import java.util.regex.Matcher;

/** A part of a formula. Values are texts, as in Perl; where a number is needed, the digits at the start count. */
sealed interface Term {
    /**
     * The value over what the node's name matched.
     *
     * @throws ArithmeticException if there is none
     */
    String value(Matcher matched);

    /** The value as a number. */
    default long number(Matcher matched) {
        return Numbers.of(value(matched));
    }

    /**
     * A constant.
     *
     * @param text its value
     */
    record Constant(String text) implements Term {
        @Override
        public String value(Matcher matched) {
            return text;
        }
    }

    /**
     * What a group of the regular expression captured; empty if there is no such group.
     *
     * @param group from 1
     */
    record Capture(int group) implements Term {
        @Override
        public String value(Matcher matched) {
            String captured = group <= matched.groupCount() ? matched.group(group) : null;
            return captured == null ? "" : captured;
        }
    }

    /**
     * Texts one behind the other: a string in double quotes.
     *
     * @param parts of it
     */
    record Joined(List<Term> parts) implements Term {
        @Override
        public String value(Matcher matched) {
            StringBuilder text = new StringBuilder();
            for (Term part : parts) {
                text.append(part.value(matched));
            }
            return text.toString();
        }
    }

    /**
     * The negative.
     *
     * @param of what
     */
    record Minus(Term of) implements Term {
        @Override
        public String value(Matcher matched) {
            return Long.toString(-of.number(matched));
        }
    }

    /**
     * Two terms and an operator.
     *
     * @param operator between them
     * @param left of it
     * @param right of it
     */
    record Binary(Operator operator, Term left, Term right) implements Term {
        @Override
        public String value(Matcher matched) {
            return operator.apply(left.value(matched), right.value(matched));
        }
    }

    /**
     * One or the other.
     *
     * @param condition false if empty or 0
     * @param yes the value if it holds
     * @param no the value if not
     */
    record Choice(Term condition, Term yes, Term no) implements Term {
        @Override
        public String value(Matcher matched) {
            String answer = condition.value(matched);
            return (answer.isEmpty() || answer.equals("0") ? no : yes).value(matched);
        }
    }

    /**
     * A function of xCAT's or Perl's.
     *
     * @param function which
     * @param arguments as many as it takes
     */
    record Call(Function function, List<Term> arguments) implements Term {
        @Override
        public String value(Matcher matched) {
            return function.apply(
                    arguments.stream().map(argument -> argument.value(matched)).toList());
        }
    }
}
