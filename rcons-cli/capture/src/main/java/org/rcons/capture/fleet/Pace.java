package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.EndCause;

/**
 * Keeps all who wait for one place that does not answer from trying it at the same time: after a failure one of them may
 * try four times a second, whoever asks first, until somebody is answered. Thread-safe.
 */
final class Pace {
    private static final long STRIDE = Duration.ofMillis(250).toNanos();

    /** How long a place without hope is left alone. */
    private static final long REST = Duration.ofSeconds(5).toNanos();

    private final Map<HostPort, Hold> holds = new HashMap<>();

    /**
     * A place that is not to be tried now.
     *
     * @param cause why it did not answer the last time
     * @param reason the same for people
     * @param until when to ask again
     * @param strikes how many attempts in a row ended like that; those of the same moment count once
     * @param tried whether somebody tries it again
     */
    record Hold(EndCause cause, String reason, long until, int strikes, boolean tried) {

        /** Whether what is worth a few attempts only has had them, of whomever. */
        boolean isHopeless() {
            return !tried && Fate.of(cause).again() == Fate.Again.TWICE && strikes > Patience.CHANCES;
        }

        private Hold triedAt(long now) {
            return new Hold(cause, reason, now + STRIDE, strikes, true);
        }

        private int strikesWith(EndCause another) {
            return another != cause ? 1 : strikes + (tried ? 1 : 0);
        }
    }

    /** Asks whether to try a place now: null says yes, and that the others wait for the outcome if there was a failure. */
    synchronized @Nullable Hold ask(HostPort where, long now) {
        Hold hold = holds.get(where);
        if (hold == null || now < hold.until) {
            return hold;
        }
        holds.put(where, hold.triedAt(now));
        return null;
    }

    /** A place did not answer. */
    synchronized void failed(HostPort where, EndCause cause, String reason, long now) {
        Hold before = holds.get(where);
        int strikes = before == null ? 1 : before.strikesWith(cause);
        Hold hold = new Hold(cause, reason, now + STRIDE, strikes, false);
        holds.put(where, hold.isHopeless() ? new Hold(cause, reason, now + REST, strikes, false) : hold);
    }

    /** A place answered, whatever it was. */
    synchronized void answered(HostPort where) {
        holds.remove(where);
    }
}
