package org.rcons.protocol.session;

import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.Grammar;

/**
 * A connected console that is only looked at. It sends nothing but the escape command that gives a write access back: a
 * spy may be made the writer at any moment (PROTOCOL.md 11.6), which is undone whatever it costs.
 */
final class SpiedConsole extends Phase {
    private final EscapePair escape;
    private final PromotionWatch watch = new PromotionWatch();

    SpiedConsole(EscapePair escape) {
        this.escape = escape;
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
        if (watch.sees(bytes)) {
            turn.send(escape.keys('s'));
        }
    }

    @Override
    void onCommand(Command command, Turn turn) {
        turn.add(new Effect.Signal(command));
        if (command == Command.SUSPEND || command == Command.GOTO) {
            watch.suspended();
        }
    }

    @Override
    void onClosed(Turn turn) {
        turn.done(new Answer.Closed());
    }
}
