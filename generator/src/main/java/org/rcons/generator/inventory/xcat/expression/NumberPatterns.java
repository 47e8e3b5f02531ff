package org.rcons.generator.inventory.xcat.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns of values that have none of their own: one bracket for each number of the name, without its zeros. */
final class NumberPatterns {
    private static final Pattern NUMBER = Pattern.compile("[\\D0]*\\d+");
    private static final List<NamePattern> BY_COUNT = new ArrayList<>();

    private NumberPatterns() {}

    /** The pattern for a name. */
    static NamePattern of(String node) throws ExpressionException {
        return withBrackets(numbers(node));
    }

    private static synchronized NamePattern withBrackets(int count) throws ExpressionException {
        while (BY_COUNT.size() <= count) {
            BY_COUNT.add(NamePattern.of("[\\D0]*(\\d+)".repeat(BY_COUNT.size()) + ".*$"));
        }
        return BY_COUNT.get(count);
    }

    /** How often a number is found; zeros between other signs are swallowed by the next one: {@code x-0-9} has one. */
    private static int numbers(String node) {
        Matcher matcher = NUMBER.matcher(node);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
