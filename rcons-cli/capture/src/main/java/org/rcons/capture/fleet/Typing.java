package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/** A typist at its console. A verdict that waits behind what has not left yet is the last word: nobody is asked again. */
final class Typing extends Presence {
    private final Typist typist;
    private final Doorway doorway;
    private @Nullable Hands hands;

    Typing(Typist typist, Doorway doorway) {
        this.typist = typist;
        this.doorway = doorway;
    }

    @Override
    void open(HostPort group, ConsoleLife life) {
        doorway.type(group, life.node(), new Visit<>() {
            @Override
            public void opened(WritableDoor door) {
                hands = new Hands(door);
                life.opened(door);
            }

            @Override
            public void output(byte[] bytes) {
                life.output(bytes);
            }

            @Override
            public void ended(EndCause cause, @Nullable ConserverException failure) {
                life.ended(cause, failure);
            }
        });
    }

    /** What was typed may have been half of something. */
    @Override
    boolean mayReopen() {
        return false;
    }

    private Hands hands() {
        if (hands == null) {
            throw new IllegalStateException("a typist is asked before the console is open");
        }
        return hands;
    }

    @Override
    @Nullable
    Verdict opened(long now) {
        return hands().carryOut(typist.onReady(), now);
    }

    @Override
    @Nullable
    Verdict text(String text, long now) {
        return hands().areDone() ? null : hands().carryOut(typist.onText(text), now);
    }

    @Override
    @Nullable
    Verdict quiet(long now) {
        return hands().areDone() ? null : hands().carryOut(typist.onQuiet(), now);
    }

    @Override
    @Nullable
    Verdict wake(long now) {
        Verdict verdict = hands().goOn(now);
        if (verdict != null || hands().areDone() || !hands().wakesUp(now)) {
            return verdict;
        }
        return hands().carryOut(typist.onWake(), now);
    }

    @Override
    long wakeAt() {
        return hands().due();
    }

    @Override
    Verdict timeUp() {
        return hands().areDone() ? unsent() : typist.onTimeUp();
    }

    @Override
    Verdict idle() {
        return hands().areDone() ? unsent() : typist.onIdle();
    }

    private static Verdict unsent() {
        return Verdict.of(Outcome.LOST, "the conserver host did not take all that was typed");
    }
}
