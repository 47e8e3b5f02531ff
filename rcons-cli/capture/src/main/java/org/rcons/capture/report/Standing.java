package org.rcons.capture.report;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.rcons.capture.result.Outcome;

/**
 * How far a run is.
 *
 * @param total of all nodes
 * @param outcomes how many ended how; none that nobody ended with
 * @param slow how many have had their turn for more than 5 s and are not open yet
 * @param open how many are open
 * @param time since the run began
 */
record Standing(int total, Map<Outcome, Integer> outcomes, int slow, int open, Duration time) {
    /** Keeps its own copy, in the order of the outcomes. */
    Standing {
        Map<Outcome, Integer> ordered = new EnumMap<>(Outcome.class);
        ordered.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(ordered);
    }

    /** The line for the terminal: {@code [412/500] 408 ok 2 failed 2 missing 1 slow 87 open 0:41}. */
    String progress() {
        StringBuilder line = new StringBuilder("[" + done() + '/' + total + "] " + count(Outcome.Kind.GOOD) + " ok ");
        appendSome(line, count(Outcome.Kind.BAD), "failed");
        appendSome(line, count(Outcome.Kind.MISSING), "missing");
        appendSome(line, slow, "slow");
        appendSome(line, open, "open");
        return line.append(clock()).toString();
    }

    /** The line for the end: {@code 500 consoles in 0:41: 408 matched, 2 failed, 90 timed-out}. */
    String summary() {
        StringBuilder line = new StringBuilder(total + (total == 1 ? " console in " : " consoles in ") + clock());
        String before = ": ";
        for (Map.Entry<Outcome, Integer> ended : outcomes.entrySet()) {
            line.append(before)
                    .append(ended.getValue())
                    .append(' ')
                    .append(ended.getKey().word());
            before = ", ";
        }
        return done() == total ? line.toString() : line + before + (total - done()) + " without a result";
    }

    private int done() {
        int done = 0;
        for (int count : outcomes.values()) {
            done += count;
        }
        return done;
    }

    private int count(Outcome.Kind kind) {
        int count = 0;
        for (Map.Entry<Outcome, Integer> ended : outcomes.entrySet()) {
            count += ended.getKey().kind() == kind ? ended.getValue() : 0;
        }
        return count;
    }

    private static void appendSome(StringBuilder line, int count, String word) {
        if (count > 0) {
            line.append(count).append(' ').append(word).append(' ');
        }
    }

    private String clock() {
        long seconds = time.toSeconds();
        String minutes = seconds >= 3600 ? seconds / 3600 + ":" + two(seconds / 60 % 60) : Long.toString(seconds / 60);
        return minutes + ":" + two(seconds % 60);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
