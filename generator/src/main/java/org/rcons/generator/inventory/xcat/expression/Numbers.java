package org.rcons.generator.inventory.xcat.expression;

/** Texts as numbers. */
final class Numbers {
    private static final int MAX_DIGITS = 18;

    private Numbers() {}

    /** The whole number at the start of a text, 0 if there is none; {@code 08} is 8. */
    static long of(String text) {
        String start = text.stripLeading();
        int from = start.startsWith("-") || start.startsWith("+") ? 1 : 0;
        int to = from;
        while (to < start.length() && to - from < MAX_DIGITS && start.charAt(to) >= '0' && start.charAt(to) <= '9') {
            to++;
        }
        if (to == from) {
            return 0;
        }
        long number = Long.parseLong(start.substring(from, to));
        return start.startsWith("-") ? -number : number;
    }

    static String of(boolean answer) {
        return answer ? "1" : "";
    }
}
