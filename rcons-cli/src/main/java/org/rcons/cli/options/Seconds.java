package org.rcons.cli.options;

import java.time.Duration;

/** Seconds as users write them: 2 or 0.5, to the millisecond. */
final class Seconds {
    private static final long MAX_MILLIS = 86_399_999;

    private Seconds() {}

    /**
     * Reads them.
     *
     * @param leastMillis the least that makes sense
     * @throws IllegalArgumentException if it is no number or out of bounds: less than a day
     */
    static Duration parse(String text, long leastMillis) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String part = point < 0 ? "" : text.substring(point + 1);
        if (whole.isEmpty() || whole.length() > 5 || part.length() > 3 || (point >= 0 && part.isEmpty())) {
            throw wrong(text);
        }
        long millis = 1000 * digits(whole, text);
        long unit = 100;
        for (int i = 0; i < part.length(); i++) {
            millis += unit * digits(part.substring(i, i + 1), text);
            unit /= 10;
        }
        if (millis < leastMillis || millis > MAX_MILLIS) {
            throw wrong(text);
        }
        return Duration.ofMillis(millis);
    }

    private static long digits(String digits, String text) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw wrong(text);
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text + "' is no number of seconds between 0 and a day");
    }
}
