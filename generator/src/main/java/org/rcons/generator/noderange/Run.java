package org.rcons.generator.noderange;

import java.util.Set;

/**
 * Names with a number that counts up. The width of the first number is kept until the count outgrows it: 09, 10 and 99,
 * 100.
 *
 * @param prefix before the number
 * @param from the first number, with its padding
 * @param suffix behind the number
 */
record Run(String prefix, String from, String suffix) {
    private static final int WIDEST = 18;

    /** Adds the first name and as many behind it as told. */
    void add(long more, Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        String part = prefix + from + suffix;
        if (from.length() > WIDEST) {
            throw new NodeRangeException(part, "the number has more than " + WIDEST + " digits; write out the names");
        }
        evaluation.spend(more + 1, part);
        long first = Long.parseLong(from);
        for (long number = first; number <= first + more; number++) {
            evaluation.word(prefix + padded(number) + suffix, nodes);
        }
    }

    private String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, from.length() - digits.length())) + digits;
    }
}
