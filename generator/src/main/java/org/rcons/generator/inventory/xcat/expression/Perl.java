package org.rcons.generator.inventory.xcat.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Perl's view of a value under {@code use integer}: every value is a text, null is the undefined one, and a number is what
 * a text begins with.
 */
final class Perl {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int LONGEST_EXPONENT = 3;

    private Perl() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static String truth(boolean value) {
        return value ? "1" : "";
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && !value.isEmpty() && !value.equals("0");
    }

    /** The number that a value begins with, its fraction cut off; 0 if it begins with none. */
    static long integer(@Nullable String value) throws ExpressionException {
        String text = number(text(value));
        if (text.isEmpty()) {
            return 0;
        }
        BigInteger whole = new BigDecimal(text).toBigInteger();
        if (whole.compareTo(LEAST) < 0 || whole.compareTo(GREATEST) > 0) {
            throw new ExpressionException("the number " + text + ", which is beyond 64 bits");
        }
        return whole.longValue();
    }

    /** The number with the other sign. A word gets a dash in front, and a signed word the other sign. */
    static String negated(String text) throws ExpressionException {
        char first = text.isEmpty() ? '0' : text.charAt(0);
        if (Character.isLetter(first) || first == '_') {
            return "-" + text;
        }
        if (first == '+') {
            return "-" + text.substring(1);
        }
        if (first == '-' && !number(text).equals(text)) {
            return "+" + text.substring(1);
        }
        return Long.toString(-integer(text));
    }

    /** The longest number at the beginning of a text, blanks in front skipped: {@code -12}, {@code 1.5}, {@code 1e3}. */
    private static String number(String text) throws ExpressionException {
        int start = 0;
        while (start < text.length() && " \t\n\r\f\u000B".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int at = start < text.length() && "+-".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
        int end = digits(text, at);
        boolean any = end > at;
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = digits(text, end + 1);
            any |= fraction > end + 1;
            end = fraction;
        }
        return any ? text.substring(start, exponent(text, end)) : "";
    }

    private static int exponent(String text, int end) throws ExpressionException {
        if (end >= text.length() || "eE".indexOf(text.charAt(end)) < 0) {
            return end;
        }
        int at = end + 1;
        if (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int stop = digits(text, at);
        if (stop - at > LONGEST_EXPONENT) {
            throw new ExpressionException("the number " + text + ", which is beyond 64 bits");
        }
        return stop > at ? stop : end;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
