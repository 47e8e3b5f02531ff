package org.rcons.protocol.session;

import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.Grammar;

/** A console that a program types on: over as soon as somebody else has taken the write access. */
final class OpenForTyping extends Phase {
    private final LossWatch losses = new LossWatch();

    @Override
    Step step() {
        return Step.OPEN;
    }

    @Override
    String expected() {
        return "console output";
    }

    @Override
    Grammar grammar() {
        return Grammar.BYTES;
    }

    @Override
    void onData(byte[] bytes, Turn turn) {
        turn.add(new Effect.Output(bytes));
        String taker = losses.taker(bytes);
        if (taker != null) {
            turn.fail(EndCause.WRITE_ACCESS_LOST, taker);
        }
    }

    @Override
    void onCommand(Command command, Turn turn) {
        turn.add(new Effect.Signal(command));
    }

    @Override
    void onClosed(Turn turn) {
        turn.done(new Answer.Closed());
    }
}
