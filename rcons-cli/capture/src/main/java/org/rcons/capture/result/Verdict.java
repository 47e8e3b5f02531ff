package org.rcons.capture.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one console in the end, by whoever followed it.
 *
 * @param outcome how it ended
 * @param match what decided, or null
 * @param reason why, for people: one line that names no node; empty where the outcome says it all
 * @param saved what a script kept, by name, in the order of keeping
 */
public record Verdict(Outcome outcome, @Nullable Match match, String reason, Map<String, String> saved) {
    /** Keeps its own copy. */
    public Verdict {
        saved = Collections.unmodifiableMap(new LinkedHashMap<>(saved));
    }

    /** Without a match. */
    public static Verdict of(Outcome outcome, String reason) {
        return new Verdict(outcome, null, reason, Map.of());
    }

    /** A pattern decided. */
    public static Verdict of(Outcome outcome, Match match) {
        return new Verdict(outcome, match, "", Map.of());
    }
}
