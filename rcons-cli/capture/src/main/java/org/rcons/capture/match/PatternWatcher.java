package org.rcons.capture.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Watcher;

/**
 * Watches one console until a pattern comes: one of those that are waited for, or one that means failure. Without any to
 * wait for it watches until the time is up or the console is idle, and is content with that. What counts as a match:
 * {@link Lookout}.
 */
public final class PatternWatcher implements Watcher {
    private final List<WantedPattern> until;
    private final Lookout lookout;
    private final boolean watching;

    /**
     * Waits for patterns.
     *
     * @param until what ends it well
     * @param failOn what ends it badly
     */
    public PatternWatcher(List<WantedPattern> until, List<WantedPattern> failOn) {
        this.until = List.copyOf(until);
        this.lookout = Lookout.forAll(this.until, failOn);
        this.watching = !until.isEmpty() || !failOn.isEmpty();
    }

    @Override
    public @Nullable Verdict onText(String text) {
        return watching ? verdict(lookout.onText(text)) : null;
    }

    @Override
    public @Nullable Verdict onQuiet() {
        return watching ? verdict(lookout.settle()) : null;
    }

    @Override
    public Verdict onTimeUp() {
        return atLast(Outcome.TIMED_OUT);
    }

    @Override
    public Verdict onIdle() {
        return atLast(Outcome.QUIET);
    }

    private Verdict atLast(Outcome missing) {
        Verdict late = onQuiet();
        if (late != null) {
            return late;
        }
        return until.isEmpty() ? Verdict.of(Outcome.CAPTURED, "") : Verdict.of(missing, nothingMatched());
    }

    private String nothingMatched() {
        return until.size() == 1
                ? "nothing matched '" + until.get(0) + "'"
                : "nothing matched any of " + until.size() + " patterns";
    }

    private static @Nullable Verdict verdict(@Nullable Sighting sighting) {
        if (sighting == null) {
            return null;
        }
        return Verdict.of(sighting.failure() ? Outcome.FAILED : Outcome.MATCHED, sighting.match());
    }
}
