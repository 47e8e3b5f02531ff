package org.rcons.macs.openfirmware;

import org.jspecify.annotations.Nullable;
import org.rcons.macs.Adapter.Reach;

/** After a ping: SLOF's leaves a flag on the stack, the classic one is called with another node active. */
final class TidyUp extends AdapterQuestion {
    private final Frame frame;
    private final Forth forth;
    private final Reach reach;

    TidyUp(Visit visit, Forth forth, Reach reach) {
        super(visit);
        this.frame = visit.inquiry().frame();
        this.forth = forth;
        this.reach = reach;
    }

    @Override
    String line() {
        return frame.around(forth.tidyUp());
    }

    @Override
    @Nullable
    Move answered(String text) {
        return frame.in(text) == null ? null : visit().end(reach);
    }

    @Override
    Move unanswered() {
        return visit().end(reach);
    }

    @Override
    public String doing() {
        return "tidying up after a ping through " + visit().path();
    }
}
