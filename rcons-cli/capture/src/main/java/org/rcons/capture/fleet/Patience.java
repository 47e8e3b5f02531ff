package org.rcons.capture.fleet;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.rcons.protocol.message.HostPort;

/**
 * How long to wait before something is tried again: 0.2 s, then twice as long each time, at most 5 s, a fifth more or less
 * so that not everybody comes back at once. Of a master that fails all consoles come back together: it is one attempt.
 * Thread-safe.
 */
final class Patience {
    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 5_000;

    private final RandomGenerator random;
    private final Map<HostPort, Failing> masters = new HashMap<>();

    private static final class Failing {
        private int failures;
        private long nextNanos;
    }

    Patience(RandomGenerator random) {
        this.random = random;
    }

    /** After so many failures of one's own, in milliseconds. */
    long after(int failures) {
        long pause = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(10, Math.max(0, failures - 1)));
        return Math.round(pause * (0.8 + 0.4 * random.nextDouble()));
    }

    /**
     * After a failure of a master, in milliseconds.
     *
     * @param now in nanoseconds
     */
    synchronized long with(HostPort master, long now) {
        Failing failing = masters.computeIfAbsent(master, where -> new Failing());
        if (failing.failures == 0 || now - failing.nextNanos >= 0) {
            failing.failures++;
            failing.nextNanos = now + 1_000_000 * after(failing.failures);
        }
        return Math.max(1, (failing.nextNanos - now) / 1_000_000);
    }

    /** The master answers. */
    synchronized void isBack(HostPort master) {
        masters.remove(master);
    }
}
