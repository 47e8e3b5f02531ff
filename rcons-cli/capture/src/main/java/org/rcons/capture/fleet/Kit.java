package org.rcons.capture.fleet;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What all consoles of one fleet share.
 *
 * @param doorway the way to them
 * @param options how to treat them
 * @param listener who hears of them
 * @param turns who may have a connection now
 * @param pace who may try a place that does not answer
 * @param clock nanoseconds since some moment; never negative
 * @param random for what is better not done by all at the same time; thread-safe
 */
record Kit(
        Doorway doorway,
        FleetOptions options,
        FleetListener listener,
        Turns turns,
        Pace pace,
        LongSupplier clock,
        RandomGenerator random) {

    /** A moment that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    long now() {
        return clock.getAsLong();
    }
}
