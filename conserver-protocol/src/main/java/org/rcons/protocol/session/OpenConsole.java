package org.rcons.protocol.session;

import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.Grammar;

/**
 * A connected console that may be written to: bytes in, bytes out. Nothing in them is taken for a reply, since a machine
 * may print anything (trap 7); the one exception is the loss of a write access that the session cannot do without.
 */
final class OpenConsole extends Phase {
    private final boolean mustWrite;
    private final DemotionWatch watch = new DemotionWatch();

    OpenConsole(boolean mustWrite) {
        this.mustWrite = mustWrite;
    }

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
        if (mustWrite && watch.sees(bytes)) {
            turn.fail(EndCause.WRITE_ACCESS_LOST, watch.by());
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
