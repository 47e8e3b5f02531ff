package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How often, and after which pauses, one console is tried again. */
final class Patience {
    private static final long SHORTEST = Duration.ofMillis(200).toNanos();
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();
    private static final double JITTER = 0.2;
    /** How often a cause that goes away perhaps is tried again. */
    static final int CHANCES = 2;

    private final RandomGenerator random;
    private long pause = SHORTEST;
    private int chances = CHANCES;

    Patience(RandomGenerator random) {
        this.random = random;
    }

    /** Whether another attempt is worth it; counts it where attempts are counted. */
    boolean bears(Fate fate) {
        return switch (fate.again()) {
            case WHILE_TIME_LASTS -> true;
            case TWICE -> chances-- > 0;
            case NEVER -> false;
        };
    }

    /** The next pause, in nanoseconds; the one after it is twice as long. */
    long nextPause() {
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        long next = (long) (pause * factor);
        pause = Math.min(LONGEST, 2 * pause);
        return next;
    }

    /** The console was open that long; one that is closed at once each time is not tried faster for it. */
    void rewarded(long openFor) {
        chances = CHANCES;
        if (openFor >= LONGEST) {
            pause = SHORTEST;
        }
    }
}
