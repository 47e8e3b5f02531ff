package org.rcons.protocol.session;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.CallReply;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.wire.Frame;
import org.rcons.protocol.wire.FrameEncoder;

/**
 * Asks a master for one console after the other. The next name is sent only behind the reply to the last one: a server
 * with a single port may grant the console instead of saying where it is (trap 22), and whatever is sent then is typed
 * into a machine. A grant ends the conversation.
 */
final class Enquiry extends Work {
    private final ConsoleName first;
    private @Nullable ConsoleName asked;
    private @Nullable String ambiguous;

    Enquiry(ConsoleName first) {
        this.first = first;
        this.asked = first;
    }

    @Override
    Step step() {
        return asked == null ? Step.OPEN : Step.REPLY;
    }

    @Override
    String expected() {
        return asked == null ? "silence" : "where the console is";
    }

    @Override
    byte[] opening() {
        return call(first);
    }

    private static byte[] call(ConsoleName name) {
        return FrameEncoder.line("call " + name.text());
    }

    @Override
    void onName(ConsoleName name, Turn turn) {
        if (asked != null) {
            throw new IllegalStateException("the reply to 'call " + asked + "' is still to come");
        }
        asked = name;
        turn.send(call(name));
        turn.become(this);
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        if (asked == null) {
            turn.misunderstood(line.text());
        } else if (ambiguous != null) {
            choices(ambiguous, line.text(), turn);
        } else {
            reply(CallReply.parse(line.text(), asked), turn);
        }
    }

    private void reply(CallReply reply, Turn turn) {
        if (reply instanceof CallReply.Granted) {
            turn.done(new Answer.Here(passwordAsked()));
        } else if (reply instanceof CallReply.Elsewhere elsewhere) {
            answer(new Effect.Found(new Answer.Elsewhere(elsewhere.items(), passwordAsked())), turn);
        } else if (reply instanceof CallReply.Denied denied) {
            denied(denied, turn);
        }
    }

    private void denied(CallReply.Denied denied, Turn turn) {
        switch (denied.reason()) {
            case NOT_FOUND -> notFound(EndCause.NO_SUCH_CONSOLE, denied.text(), turn);
            case REDIRECT_DISABLED -> notFound(EndCause.REDIRECT_DISABLED, denied.text(), turn);
            case AMBIGUOUS -> ambiguous = denied.text();
            case NO_PERMISSION -> turn.fail(EndCause.NO_PERMISSION, denied.text());
            case NO_LOGINS -> turn.fail(EndCause.NO_LOGINS, denied.text());
            case NOT_UNDERSTOOD -> turn.misunderstood(denied.text());
        }
    }

    private void choices(String first, String line, Turn turn) {
        String choices = CallReply.choices(line);
        ambiguous = null;
        if (choices == null) {
            turn.fail(EndCause.AMBIGUOUS, first);
        } else {
            notFound(EndCause.AMBIGUOUS, "choices are " + choices, turn);
        }
    }

    private void notFound(EndCause cause, String came, Turn turn) {
        answer(new Effect.NotFound(new ConserverException(turn.peer(), cause, step(), came)), turn);
    }

    private void answer(Effect effect, Turn turn) {
        asked = null;
        turn.add(effect);
        turn.become(this);
    }

    @Override
    void onClosed(Turn turn) {
        if (asked == null) {
            turn.done(new Answer.Closed());
        } else {
            super.onClosed(turn);
        }
    }
}
