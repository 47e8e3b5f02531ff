package org.rcons.capture.time;

import java.time.Duration;

/** Spans of time as users write them: 60, 60s, 1.5s, 500ms, 5m, 2h; from 1 ms to less than a day. */
public final class Span {
    private static final long LONGEST = Duration.ofDays(1).toMillis() - 1;

    private Span() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none; the message says how to write one
     */
    public static Duration parse(String text) {
        int digits = 0;
        while (digits < text.length() && "0123456789.".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        double millis = number(text, digits) * unit(text, digits);
        if (!(millis >= 1) || millis > LONGEST) {
            throw wrong(text);
        }
        return Duration.ofMillis(Math.round(millis));
    }

    private static double number(String text, int digits) {
        String number = text.substring(0, digits);
        if (number.isEmpty() || number.length() > 9 || number.startsWith(".") || number.endsWith(".")) {
            throw wrong(text);
        }
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
    }

    private static long unit(String text, int digits) {
        return switch (text.substring(digits)) {
            case "ms" -> 1;
            case "", "s" -> 1000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> throw wrong(text);
        };
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no span of time below a day, such as 60s, 500ms, 5m or 2h");
    }
}
