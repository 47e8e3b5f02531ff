package org.rcons.macs.openfirmware;

import java.time.Duration;

/**
 * How long the parts of a dialogue may take. Every step has two tries at most.
 *
 * @param tick how exact the others are: times are counted in whole ticks
 * @param screen for something known to show; again as long while the screen goes on changing, up to six times
 * @param answer for the answer to one question
 * @param tree for the device tree: a large partition needs many seconds
 * @param ping for one ping
 * @param adapter for everything about one adapter
 */
public record Limits(Duration tick, Duration screen, Duration answer, Duration tree, Duration ping, Duration adapter) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a time is shorter than a tick, or the tick shorter than 1 ms
     */
    public Limits {
        if (tick.toMillis() < 1) {
            throw new IllegalArgumentException("a tick lasts 1 ms at least");
        }
        for (Duration time : new Duration[] {screen, answer, tree, ping, adapter}) {
            if (time.compareTo(tick) < 0) {
                throw new IllegalArgumentException("the limit " + time + " is shorter than a tick, " + tick);
            }
        }
    }

    /** What suits real firmware, whose ping alone may wait for a minute until the link is up. */
    public static Limits standard() {
        return new Limits(
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5));
    }

    /** A time in ticks, rounded up. */
    long ticks(Duration time) {
        return (time.toMillis() + tick.toMillis() - 1) / tick.toMillis();
    }
}
