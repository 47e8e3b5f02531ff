package org.rcons.generator.apply;

import java.time.Duration;

/**
 * A moment until which something must have happened.
 *
 * @param at of {@link System#nanoTime}
 */
record Limit(long at) {
    static Limit in(Duration time) {
        return new Limit(System.nanoTime() + time.toNanos());
    }

    /** What is left, at least 0. */
    long nanos() {
        return Math.max(0, at - System.nanoTime());
    }

    boolean passed() {
        return nanos() == 0;
    }
}
