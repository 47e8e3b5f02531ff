package org.rcons.capture.fleet;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Match;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Watcher;

/** Watches until a text is there; remembers all that it was told. */
final class Until implements Watcher {
    private final String wanted;
    private final StringBuilder seen = new StringBuilder();

    Until(String wanted) {
        this.wanted = wanted;
    }

    static Assignment text(String node, String wanted) {
        return Rig.assignment(node, new Until(wanted));
    }

    /** The text, with {@code |} for each quiet moment. */
    synchronized String seen() {
        return seen.toString();
    }

    @Override
    public synchronized @Nullable Verdict onText(String text) {
        seen.append(text);
        return seen.indexOf(wanted) < 0
                ? null
                : Verdict.of(Outcome.MATCHED, new Match(wanted, wanted, wanted, Map.of()));
    }

    @Override
    public synchronized @Nullable Verdict onQuiet() {
        seen.append('|');
        return null;
    }

    @Override
    public Verdict onTimeUp() {
        return Verdict.of(Outcome.TIMED_OUT, "not seen: " + wanted);
    }

    @Override
    public Verdict onIdle() {
        return Verdict.of(Outcome.QUIET, "");
    }
}
