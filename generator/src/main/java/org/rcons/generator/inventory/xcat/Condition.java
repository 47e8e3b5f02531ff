package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.xcat.expression.ExpressionException;
import org.rcons.generator.inventory.xcat.expression.NamePattern;

/**
 * One condition of a dynamic group: {@code mgt==ipmi}. An attribute that is not set fulfils none, not even {@code !=}: such
 * is xCAT.
 *
 * @param attribute as {@code lsdef} names it
 * @param negated true for {@code !=} and {@code !~}
 * @param value what it is compared with
 * @param pattern what it is searched for instead
 */
record Condition(
        String attribute,
        boolean negated,
        String value,
        @Nullable NamePattern pattern) {
    private static final List<String> OPERATORS = List.of("==", "=~", "!=", "!~", "=");

    /**
     * Reads the conditions of a group.
     *
     * @param text with {@code ::} between them
     * @param place where it stands
     * @throws BadValueException with the one that is not understood
     */
    static List<Condition> all(String text, Place place) {
        List<Condition> conditions = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf("::"); to >= 0; to = text.indexOf("::", from)) {
            conditions.add(of(text.substring(from, to), place));
            from = to + 2;
        }
        conditions.add(of(text.substring(from), place));
        return conditions;
    }

    private static Condition of(String text, Place place) {
        int at = 0;
        while (at < text.length() && operator(text, at).isEmpty()) {
            at++;
        }
        String operator = operator(text, at);
        String attribute = text.substring(0, at).strip();
        if (operator.isEmpty() || !LsdefNames.has(attribute)) {
            throw new BadValueException(place, text, "'" + (operator.isEmpty() ? text : attribute) + "'");
        }
        String value = text.substring(at + operator.length()).strip();
        try {
            NamePattern pattern = operator.endsWith("~") ? NamePattern.of(inner(value)) : null;
            return new Condition(attribute, operator.startsWith("!"), value, pattern);
        } catch (ExpressionException e) {
            throw new BadValueException(place, text, String.valueOf(e.getMessage()));
        }
    }

    private static String operator(String text, int at) {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                return operator;
            }
        }
        return "";
    }

    /** A pattern without the slashes that may stand around it. */
    private static String inner(String pattern) {
        int from = pattern.startsWith("/") ? 1 : 0;
        int to = pattern.length() - (pattern.length() > from && pattern.endsWith("/") ? 1 : 0);
        return pattern.substring(from, to);
    }

    /** True if a value that is set fulfils it. */
    boolean holds(String actual) throws ExpressionException {
        boolean equal = pattern == null ? actual.equals(value) : pattern.find(actual) != null;
        return equal != negated;
    }
}
