package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist.Deed;

/** Do what a typist wants, one deed after the other; what the connection does not take yet waits, up to a bound. */
final class Hands {
    /** How much may wait, in bytes. */
    static final int BOUND = 64 * 1024;

    private static final long RETRY = Duration.ofMillis(25).toNanos();

    private final WritableDoor door;
    private final Deque<Deed> waiting = new ArrayDeque<>();
    private int bytesWaiting;
    private boolean done;
    private long retryAt = Kit.NEVER;
    private long wakeAt = Kit.NEVER;

    Hands(WritableDoor door) {
        this.door = door;
    }

    /** Whether a verdict has been given; it may still wait for what was typed before it. */
    boolean areDone() {
        return done;
    }

    /** When to call {@link #goOn} or to wake the typist. */
    long due() {
        return Math.min(retryAt, wakeAt);
    }

    /** Whether the typist is to be woken; true once. */
    boolean wakesUp(long now) {
        boolean wakes = now >= wakeAt;
        wakeAt = wakes ? Kit.NEVER : wakeAt;
        return wakes;
    }

    /** Does all of this, in order. */
    @Nullable
    Verdict carryOut(List<Deed> deeds, long now) {
        for (Deed deed : deeds) {
            if (done) {
                return null;
            }
            Verdict verdict = take(deed, now);
            if (verdict != null) {
                done = true;
                return verdict;
            }
        }
        return null;
    }

    private @Nullable Verdict take(Deed deed, long now) {
        if (deed instanceof Deed.Wake wake) {
            wakeAt = now + wake.delay().toNanos();
            return null;
        }
        done = deed instanceof Deed.Finish;
        if (waiting.isEmpty() && perform(deed)) {
            return verdictOf(deed);
        }
        waiting.add(deed);
        bytesWaiting += deed instanceof Deed.Type type ? type.bytes().length : 0;
        retryAt = now + RETRY;
        return bytesWaiting > BOUND ? Verdict.of(Outcome.LOST, "the conserver host takes no more input") : null;
    }

    private static @Nullable Verdict verdictOf(Deed deed) {
        return deed instanceof Deed.Finish finish ? finish.verdict() : null;
    }

    private boolean perform(Deed deed) {
        if (deed instanceof Deed.Type type) {
            return door.write(type.bytes());
        }
        if (deed instanceof Deed.Break) {
            door.sendBreak();
        }
        return true;
    }

    /** Tries what waits again. */
    @Nullable
    Verdict goOn(long now) {
        while (!waiting.isEmpty() && perform(waiting.element())) {
            Deed deed = waiting.remove();
            bytesWaiting -= deed instanceof Deed.Type type ? type.bytes().length : 0;
            Verdict verdict = verdictOf(deed);
            if (verdict != null) {
                return verdict;
            }
        }
        retryAt = waiting.isEmpty() ? Kit.NEVER : now + RETRY;
        return null;
    }
}
