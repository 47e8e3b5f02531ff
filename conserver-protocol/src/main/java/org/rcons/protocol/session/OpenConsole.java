package org.rcons.protocol.session;

import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.Grammar;

/**
 * A connected console: bytes in, bytes out. Nothing in them is taken for a reply, since a machine may print anything
 * (trap 7); the one exception is that a spy becomes the writer, which is undone whatever it costs.
 */
final class OpenConsole extends Phase {
    private final AttachPlan plan;
    private final PromotionWatch watch = new PromotionWatch();

    OpenConsole(AttachPlan plan) {
        this.plan = plan;
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
        if (plan.mode() == AttachPlan.Mode.SPY && watch.sees(bytes)) {
            turn.send(plan.escape().keys('s'));
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
