package org.rcons.protocol.session;

import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.wire.Command;
import org.rcons.protocol.wire.Grammar;

/**
 * A console that is watched. The one thing that can be sent from here on is the escape command that gives the write
 * access back, at once after the server has given it (PROTOCOL.md 11.6).
 *
 * <p>That command is none while the server takes the client for suspended: it resumes at the first byte, may make the
 * client the writer by that, and would type the rest (11.7). A server suspends only whoever asks for it, which a watcher
 * cannot; so one that does it all the same is left without an answer.
 */
final class OpenWatch extends Phase {
    private static final byte[] GIVE_BACK = EscapePair.DEFAULT.keys('s');

    private final PromotionWatch promotions = new PromotionWatch();

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
        if (promotions.sees(bytes)) {
            turn.send(GIVE_BACK.clone());
        }
    }

    @Override
    void onCommand(Command command, Turn turn) {
        refuse(command, turn);
    }

    /** To {@link Command#ABORT} there is nothing to answer. */
    static void refuse(Command command, Turn turn) {
        if (command != Command.ABORT) {
            turn.misunderstood(command + ", which only one who types can have asked for");
        }
    }

    @Override
    void onClosed(Turn turn) {
        turn.done(new Answer.Closed());
    }
}
