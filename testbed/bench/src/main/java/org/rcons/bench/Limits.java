package org.rcons.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was promised, beside what was measured. */
public final class Limits {
    private final List<String> missed = new ArrayList<>();
    private int checked;

    /** Notes whether a figure is within its limit. */
    public void check(String figure, double measured, double limit) {
        checked++;
        if (measured > limit) {
            missed.add(String.format(Locale.ROOT, "%s: %.2f, at most %.2f was promised", figure, measured, limit));
        }
    }

    /**
     * Prints the verdict.
     *
     * @return the exit status: 0, or 1 if a limit is missed
     */
    public int conclude(PrintStream out) {
        missed.forEach(line -> out.println("MISSED  " + line));
        out.printf(Locale.ROOT, "%d of %d limits kept%n", checked - missed.size(), checked);
        return missed.isEmpty() ? 0 : 1;
    }
}
