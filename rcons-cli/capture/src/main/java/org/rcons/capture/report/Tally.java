package org.rcons.capture.report;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.rcons.capture.result.Outcome;

/** Counts what becomes of the consoles. Thread-safe, and quick: event loops call it. */
final class Tally {
    /** A console that takes longer to open is slow. */
    static final Duration SLOW = Duration.ofSeconds(5);

    private final int total;
    private final LongSupplier nanos;
    private final long start;
    private final Map<String, Long> opening = new LinkedHashMap<>(); // in the order of their turns: the oldest first
    private final Set<String> open = new HashSet<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    Tally(int total, LongSupplier nanos) {
        this.total = total;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    synchronized void begun(String node) {
        opening.put(node, nanos.getAsLong());
    }

    synchronized void opened(String node) {
        opening.remove(node);
        open.add(node);
    }

    synchronized void finished(String node, Outcome outcome) {
        opening.remove(node);
        open.remove(node);
        outcomes.merge(outcome, 1, Integer::sum);
    }

    synchronized Standing standing() {
        long now = nanos.getAsLong();
        int slow = 0;
        for (long since : opening.values()) {
            if (now - since <= SLOW.toNanos()) {
                break;
            }
            slow++;
        }
        return new Standing(total, outcomes, slow, open.size(), Duration.ofNanos(now - start));
    }
}
