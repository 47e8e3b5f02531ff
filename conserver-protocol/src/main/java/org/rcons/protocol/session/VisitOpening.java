package org.rcons.protocol.session;

import java.util.List;
import org.rcons.protocol.message.Access;
import org.rcons.protocol.message.EscapePair;

/** A person's visit: who cannot write looks on, as with {@code console}. */
final class VisitOpening extends Opening {
    private final AttachPlan plan;

    VisitOpening(AttachPlan plan) {
        this.plan = plan;
    }

    @Override
    List<Probe> probes() {
        return plan.probes();
    }

    @Override
    EscapePair escape() {
        return plan.escape();
    }

    @Override
    int replay() {
        return plan.replay();
    }

    @Override
    int playback() {
        return plan.playback();
    }

    @Override
    boolean onlyWatches() {
        return plan.mode() == AttachPlan.Mode.SPY;
    }

    @Override
    void connected(Access access, Turn turn) {
        turn.become(new OpenConsole(plan));
        if (plan.mode() == AttachPlan.Mode.ATTACH && access.mayAskToWrite()) {
            turn.send(plan.escape().keys('a'));
        }
        if (plan.mode() == AttachPlan.Mode.FORCE && access != Access.ATTACHED && access != Access.CONSOLE_READ_ONLY) {
            turn.send(plan.escape().keys('f'));
        }
    }
}
