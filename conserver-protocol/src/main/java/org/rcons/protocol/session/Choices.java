package org.rcons.protocol.session;

import org.rcons.protocol.message.CallReply;
import org.rcons.protocol.wire.Frame;

/** Waits for the second line of an ambiguous reply, the only one that has two. */
final class Choices extends Phase {
    private final String first;

    Choices(String first) {
        this.first = first;
    }

    @Override
    Step step() {
        return Step.REPLY;
    }

    @Override
    String expected() {
        return "the choices";
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        String choices = CallReply.choices(line.text());
        turn.fail(EndCause.AMBIGUOUS, choices == null ? first : "choices are " + choices);
    }

    @Override
    void onClosed(Turn turn) {
        turn.fail(EndCause.AMBIGUOUS, first);
    }
}
