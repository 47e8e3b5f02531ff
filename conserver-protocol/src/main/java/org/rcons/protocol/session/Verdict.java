package org.rcons.protocol.session;

import org.rcons.protocol.wire.Frame;

/** Waits for what the server says of the password; after a wrong one it closes. */
final class Verdict extends Phase {
    private final Work work;

    Verdict(Work work) {
        this.work = work;
    }

    @Override
    Step step() {
        return Step.VERDICT;
    }

    @Override
    String expected() {
        return "'ok' or 'invalid password'";
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        if (line.text().equals("ok")) {
            turn.send(work.opening());
            turn.become(work);
        } else {
            turn.fail(EndCause.WRONG_PASSWORD, line.text());
        }
    }
}
