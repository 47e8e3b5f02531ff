package org.rcons.generator.noderange;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two names that differ in exactly one number, joined by a dash or a colon: {@code n01-n10}, {@code cn-001:cn-010}. With
 * dashes in the names the middle one joins, so that there must be an odd number of them.
 *
 * @param text the whole
 */
record Range(String text) implements Word {
    private static final int WIDEST = 18;

    @Override
    public void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        int middle = middle(text);
        if (middle <= 0) {
            evaluation.name(text, nodes);
            return;
        }
        String left = text.substring(0, middle);
        String right = text.substring(middle + 1);
        int[] number = left.equals(right) ? null : difference(left, right);
        if (number == null) {
            same(left, right, nodes, evaluation);
        } else {
            String from = left.substring(number[0], number[1]);
            String to = right.substring(number[0], number[2]);
            check(from, to);
            new Run(left.substring(0, number[0]), from, left.substring(number[1]))
                    .add(Long.parseLong(to) - Long.parseLong(from), nodes, evaluation);
        }
    }

    private void same(String left, String right, Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        if (left.equals(right)) {
            evaluation.word(left, nodes);
        } else {
            evaluation.name(text, nodes);
        }
    }

    /** Where the two names are joined; -1 if they are not. */
    private static int middle(String text) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return text.indexOf(':', colon + 1) < 0 ? colon : -1;
        }
        long dashes = text.chars().filter(c -> c == '-').count();
        if (dashes % 2 == 0) {
            return -1;
        }
        int at = text.indexOf('-');
        for (long skip = dashes / 2; skip > 0; skip--) {
            at = text.indexOf('-', at + 1);
        }
        return at;
    }

    /**
     * The only number that differs.
     *
     * @return its begin, its end on the left, its end on the right; null if something else differs too
     */
    private static int @Nullable [] difference(String left, String right) {
        int start = 0;
        while (start < left.length() && start < right.length() && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        while (start > 0 && Digits.is(left.charAt(start - 1))) {
            start--;
        }
        int leftEnd = Digits.end(left, start);
        int rightEnd = Digits.end(right, start);
        boolean numbers = leftEnd > start && rightEnd > start;
        boolean rest = numbers && left.substring(leftEnd).equals(right.substring(rightEnd));
        return rest ? new int[] {start, leftEnd, rightEnd} : null;
    }

    private void check(String from, String to) throws NodeRangeException {
        if (from.length() > WIDEST || to.length() > WIDEST) {
            throw new NodeRangeException(text, "a number has more than " + WIDEST + " digits; write out the names");
        }
        if (Long.parseLong(from) > Long.parseLong(to)) {
            throw new NodeRangeException(text, "the range runs downwards; write the smaller number first");
        }
        boolean padded = from.length() > 1 && from.startsWith("0");
        boolean paddedEnd = to.length() > 1 && to.startsWith("0");
        if (from.length() != to.length() && (paddedEnd || (padded && from.length() > to.length()))) {
            throw new NodeRangeException(
                    text, "the numbers are padded differently; write both with the same number of digits");
        }
    }
}
