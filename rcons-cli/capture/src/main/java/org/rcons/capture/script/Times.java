package org.rcons.capture.script;

import java.time.Duration;
import org.rcons.capture.time.Span;

/** Times as scripts and messages write them. */
final class Times {
    private Times() {}

    /**
     * Reads {@code 500ms}, {@code 20s}, {@code 20}, {@code 2m} or {@code 1h}.
     *
     * @param column where it stands, for the error
     * @throws Misspelt if it is none, or not between 1 ms and a day
     */
    static Duration parse(String text, int column) {
        try {
            return Span.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Misspelt(column, "within needs a time between 1ms and 24h, such as 20s");
        }
    }

    /** For messages. */
    static String words(Duration time) {
        long millis = time.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }
}
