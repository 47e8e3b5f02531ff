package org.rcons.generator.inventory.xcat.expression;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The operators between two terms, with Perl's binding strength under {@code use integer}. */
enum Operator {
    EQUAL("==", 1, (a, b) -> Numbers.of(Numbers.of(a) == Numbers.of(b))),
    DIFFERENT("!=", 1, (a, b) -> Numbers.of(Numbers.of(a) != Numbers.of(b))),
    SAME("eq", 1, (a, b) -> Numbers.of(a.equals(b))),
    OTHER("ne", 1, (a, b) -> Numbers.of(!a.equals(b))),
    AT_MOST("<=", 2, (a, b) -> Numbers.of(Numbers.of(a) <= Numbers.of(b))),
    AT_LEAST(">=", 2, (a, b) -> Numbers.of(Numbers.of(a) >= Numbers.of(b))),
    LESS("<", 2, (a, b) -> Numbers.of(Numbers.of(a) < Numbers.of(b))),
    MORE(">", 2, (a, b) -> Numbers.of(Numbers.of(a) > Numbers.of(b))),
    PLUS("+", 3, (a, b) -> Long.toString(Numbers.of(a) + Numbers.of(b))),
    MINUS("-", 3, (a, b) -> Long.toString(Numbers.of(a) - Numbers.of(b))),
    JOIN(".", 3, (a, b) -> a + b),
    POWER("**", 5, (a, b) -> Long.toString(power(Numbers.of(a), Numbers.of(b)))),
    TIMES("*", 4, (a, b) -> Long.toString(Numbers.of(a) * Numbers.of(b))),
    DIVIDE("/", 4, (a, b) -> Long.toString(Numbers.of(a) / Numbers.of(b))),
    REST("%", 4, (a, b) -> Long.toString(Numbers.of(a) % Numbers.of(b)));

    /** Binds its left side weaker than its right: {@code 2 ** 3 ** 2} is {@code 2 ** 9}. */
    static final int POWER_STRENGTH = 5;

    private static final int MAX_EXPONENT = 1000;

    private final String text;
    private final int strength;
    private final BiFunction<String, String, String> meaning;

    Operator(String text, int strength, BiFunction<String, String, String> meaning) {
        this.text = text;
        this.strength = strength;
        this.meaning = meaning;
    }

    String text() {
        return text;
    }

    /** Greater binds stronger. */
    int strength() {
        return strength;
    }

    String apply(String left, String right) {
        return meaning.apply(left, right);
    }

    /** The operator that a text begins with at some place, or null. */
    static @Nullable Operator at(String formula, int place) {
        for (Operator operator : values()) {
            if (formula.startsWith(operator.text, place)) {
                return operator;
            }
        }
        return null;
    }

    private static long power(long base, long exponent) {
        if (exponent < 0 || exponent > MAX_EXPONENT) {
            throw new ArithmeticException("exponent " + exponent);
        }
        long power = 1;
        for (long i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }
}
