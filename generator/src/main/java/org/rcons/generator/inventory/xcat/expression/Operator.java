package org.rcons.generator.inventory.xcat.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators with two operands, as they are under {@code use integer}: 64 bits, division towards zero. */
enum Operator {
    ADD,
    SUBTRACT,
    CONCATENATE,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    POWER,
    LESS,
    GREATER,
    AT_MOST,
    AT_LEAST,
    EQUAL,
    NOT_EQUAL,
    COMPARE,
    TEXT_LESS(true),
    TEXT_GREATER(true),
    TEXT_AT_MOST(true),
    TEXT_AT_LEAST(true),
    TEXT_EQUAL(true),
    TEXT_NOT_EQUAL(true),
    TEXT_COMPARE(true);

    static final Map<String, Operator> SUM = Map.of("+", ADD, "-", SUBTRACT, ".", CONCATENATE);
    static final Map<String, Operator> PRODUCT = Map.of("*", MULTIPLY, "/", DIVIDE, "%", REMAINDER);
    static final Map<String, Operator> ORDER = Map.of(
            "<",
            LESS,
            ">",
            GREATER,
            "<=",
            AT_MOST,
            ">=",
            AT_LEAST,
            "lt",
            TEXT_LESS,
            "gt",
            TEXT_GREATER,
            "le",
            TEXT_AT_MOST,
            "ge",
            TEXT_AT_LEAST);
    static final Map<String, Operator> EQUALITY = Map.of(
            "==", EQUAL, "!=", NOT_EQUAL, "<=>", COMPARE, "eq", TEXT_EQUAL, "ne", TEXT_NOT_EQUAL, "cmp", TEXT_COMPARE);

    /** Above this, Perl's power is no integer any more. */
    private static final double GREATEST_POWER = 1e15;

    private final boolean ofTexts;

    Operator() {
        this(false);
    }

    Operator(boolean ofTexts) {
        this.ofTexts = ofTexts;
    }

    /**
     * The value.
     *
     * @throws ArithmeticException for a division by zero
     */
    String apply(String left, String right) throws ExpressionException {
        if (ofTexts) {
            return compared(Integer.signum(left.compareTo(right)));
        }
        return switch (this) {
            case CONCATENATE -> left + right;
            case POWER -> power(left, right);
            default -> number(Perl.integer(left), Perl.integer(right));
        };
    }

    private String number(long left, long right) {
        return switch (this) {
            case ADD -> Long.toString(left + right);
            case SUBTRACT -> Long.toString(left - right);
            case MULTIPLY -> Long.toString(left * right);
            case DIVIDE -> Long.toString(left / right);
            case REMAINDER -> Long.toString(left % right);
            default -> compared(Long.compare(left, right));
        };
    }

    private String compared(int order) {
        return switch (this) {
            case LESS, TEXT_LESS -> Perl.truth(order < 0);
            case GREATER, TEXT_GREATER -> Perl.truth(order > 0);
            case AT_MOST, TEXT_AT_MOST -> Perl.truth(order <= 0);
            case AT_LEAST, TEXT_AT_LEAST -> Perl.truth(order >= 0);
            case EQUAL, TEXT_EQUAL -> Perl.truth(order == 0);
            case NOT_EQUAL, TEXT_NOT_EQUAL -> Perl.truth(order != 0);
            default -> Integer.toString(order);
        };
    }

    /** The only one that {@code use integer} leaves alone; supported where its value is an integer. */
    private static String power(String left, String right) throws ExpressionException {
        String unsupported = null;
        long exponent = Perl.integer(right);
        double value = Math.pow((double) Perl.integer(left), (double) exponent);
        if (exponent < 0) {
            unsupported = "a negative exponent";
        } else if (fraction(left) || fraction(right)) {
            unsupported = "a power of a fraction";
        } else if (Math.abs(value) > GREATEST_POWER) {
            unsupported = "a number that great";
        }
        if (unsupported != null) {
            throw new ExpressionException(left + "**" + right + ": " + unsupported);
        }
        return Long.toString((long) value);
    }

    private static boolean fraction(String text) {
        return text.indexOf('.') >= 0;
    }

    /** The operator of a word or sign, if the table has it. */
    static @Nullable Operator in(Map<String, Operator> table, Token token) {
        return token.kind() == Token.Kind.OPERATOR || token.kind() == Token.Kind.NAME ? table.get(token.text()) : null;
    }
}
