package org.rcons.generator.apply;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a host.
 *
 * @param host which
 * @param result in a word
 * @param failedAt the step that failed; null unless {@link Result#FAILED}
 * @param text one line for the user
 * @param notes what else the user should know, a line each: what could not be verified, sessions that ended meanwhile
 * @param took how long
 */
public record Outcome(
        String host, Result result, @Nullable Step failedAt, String text, List<String> notes, Duration took) {
    /** In a word. */
    public enum Result {
        /** There was nothing to do, and nothing was touched. */
        UNCHANGED,
        /** The new files are there and in force, as far as {@link Outcome#notes} does not say otherwise. */
        APPLIED,
        /** As {@link #APPLIED}, but the number of consoles a group takes effect with a restart only. */
        RESTART_NEEDED,
        /** The old files are there, unless {@link Outcome#text} says otherwise. */
        FAILED
    }

    /** Keeps its own copy. */
    public Outcome {
        notes = List.copyOf(notes);
    }

    /** The line of progress. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(host).append(": ").append(text);
        for (String note : notes) {
            line.append("; ").append(note);
        }
        return line.toString();
    }
}
