package org.rcons.capture.script;

import java.time.Duration;

/** Times as scripts and messages write them. */
final class Times {
    private static final long MOST_MILLIS = 86_400_000;

    private Times() {}

    /**
     * Reads {@code 500ms}, {@code 20s}, {@code 20}, {@code 2m} or {@code 1h}.
     *
     * @param column where it stands, for the error
     * @throws Misspelt if it is none, or not between 1 ms and a day
     */
    static Duration parse(String text, int column) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        long unit =
                switch (text.substring(digits)) {
                    case "ms" -> 1;
                    case "", "s" -> 1_000;
                    case "m" -> 60_000;
                    case "h" -> 3_600_000;
                    default -> 0;
                };
        long millis = digits == 0 || digits > 8 ? 0 : unit * Long.parseLong(text.substring(0, digits));
        if (millis < 1 || millis > MOST_MILLIS) {
            throw new Misspelt(column, "within needs a time between 1ms and 24h, such as 20s");
        }
        return Duration.ofMillis(millis);
    }

    /** For messages. */
    static String words(Duration time) {
        long millis = time.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }
}
