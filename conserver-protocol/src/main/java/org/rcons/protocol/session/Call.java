package org.rcons.protocol.session;

import java.io.ByteArrayOutputStream;
import org.rcons.protocol.message.CallReply;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.wire.Frame;
import org.rcons.protocol.wire.FrameEncoder;

/**
 * Asks a master where a console is, or a group for the console itself: the reply tells which of them it was, for a
 * server with a single port may grant the console at once (PROTOCOL.md 8.1, 9.1, trap 22).
 */
final class Call extends Work {
    private final ConsoleName name;
    private final Settling settling;
    private final boolean expectGrant;

    Call(ConsoleName name, Opening opening, boolean expectGrant) {
        this.name = name;
        this.settling = new Settling(opening);
        this.expectGrant = expectGrant;
    }

    @Override
    Step step() {
        return expectGrant ? Step.ATTACH : Step.REPLY;
    }

    @Override
    String expected() {
        return "where the console is";
    }

    @Override
    byte[] opening() {
        byte[] call = FrameEncoder.line("call " + name.text());
        if (!expectGrant) {
            return call;
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(call);
        both.writeBytes(settling.nextProbes());
        return both.toByteArray();
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        CallReply reply = CallReply.parse(line.text(), name);
        if (reply instanceof CallReply.Granted granted) {
            if (!expectGrant) {
                turn.send(settling.nextProbes());
            }
            settling.granted(granted.access());
            turn.become(settling);
        } else if (reply instanceof CallReply.Elsewhere elsewhere) {
            turn.done(new Answer.Elsewhere(elsewhere.items(), passwordAsked()));
        } else if (reply instanceof CallReply.Denied denied) {
            denied(denied, turn);
        }
    }

    private static void denied(CallReply.Denied denied, Turn turn) {
        switch (denied.reason()) {
            case NOT_FOUND -> turn.fail(EndCause.NO_SUCH_CONSOLE, denied.text());
            case AMBIGUOUS -> turn.become(new Choices(denied.text()));
            case REDIRECT_DISABLED -> turn.fail(EndCause.REDIRECT_DISABLED, denied.text());
            case NO_PERMISSION -> turn.fail(EndCause.NO_PERMISSION, denied.text());
            case NO_LOGINS -> turn.fail(EndCause.NO_LOGINS, denied.text());
            case NOT_UNDERSTOOD -> turn.misunderstood(denied.text());
        }
    }
}
