package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;

/**
 * Keeps all who wait for one place that does not answer from trying it at the same time: after a failure one of them may
 * try four times a second, whoever asks first, until somebody is answered. Thread-safe.
 */
final class Pace {
    private static final long STRIDE = Duration.ofMillis(250).toNanos();

    private final Map<HostPort, Hold> holds = new HashMap<>();

    /**
     * A place that is not to be tried now.
     *
     * @param reason why it did not answer the last time
     * @param until when to ask again
     */
    record Hold(String reason, long until) {}

    /** Asks whether to try a place now: null says yes, and that the others wait for the outcome if there was a failure. */
    synchronized @Nullable Hold ask(HostPort where, long now) {
        Hold hold = holds.get(where);
        if (hold == null || now < hold.until) {
            return hold;
        }
        holds.put(where, new Hold(hold.reason, now + STRIDE));
        return null;
    }

    /** A place did not answer. */
    synchronized void failed(HostPort where, String reason, long now) {
        holds.put(where, new Hold(reason, now + STRIDE));
    }

    /** A place answered, whatever it was. */
    synchronized void answered(HostPort where) {
        holds.remove(where);
    }
}
