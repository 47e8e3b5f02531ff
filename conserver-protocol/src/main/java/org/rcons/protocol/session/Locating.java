package org.rcons.protocol.session;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.CallReply;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.wire.Frame;

/**
 * Asks a master for one console after the other on the same connection. Never for two at once: a server with a single
 * port may grant the first (trap 22), and what is said behind that would be typed into a machine.
 */
final class Locating extends Work {
    private @Nullable ConsoleName asked;
    private CallReply.@Nullable Denied ambiguous;

    @Override
    Step step() {
        return asked == null ? Step.OPEN : Step.REPLY;
    }

    @Override
    String expected() {
        return "where the console is";
    }

    @Override
    byte[] opening() {
        return new byte[0];
    }

    @Override
    void enter(Turn turn) {
        if (asked == null) {
            turn.add(new Effect.Ready());
        }
    }

    void call(ConsoleName name, Turn turn) {
        if (asked != null) {
            throw new IllegalStateException("the master has not answered for " + asked + " yet");
        }
        asked = name;
        turn.sendLine("call " + name.text());
        turn.become(this);
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        ConsoleName name = asked;
        if (name == null) {
            turn.misunderstood(line.text());
        } else if (ambiguous != null) {
            answered(name, choices(ambiguous, line.text()), turn);
        } else {
            answered(name, CallReply.parse(line.text(), name), turn);
        }
    }

    private static CallReply choices(CallReply.Denied first, String line) {
        String choices = CallReply.choices(line);
        return choices == null ? first : new CallReply.Denied(first.reason(), "choices are " + choices);
    }

    private void answered(ConsoleName name, CallReply reply, Turn turn) {
        boolean choicesFollow = reply instanceof CallReply.Denied denied
                && denied.reason() == CallReply.Reason.AMBIGUOUS
                && ambiguous == null;
        if (choicesFollow) {
            ambiguous = (CallReply.Denied) reply;
            return;
        }
        asked = null;
        ambiguous = null;
        turn.add(new Effect.Located(name, reply));
        if (reply instanceof CallReply.Granted) {
            turn.done(new Answer.Closed());
        } else {
            turn.become(this);
        }
    }

    /** A master that closes between two questions has nothing to complain about. */
    @Override
    void onClosed(Turn turn) {
        if (asked == null) {
            turn.done(new Answer.Closed());
        } else {
            super.onClosed(turn);
        }
    }
}
