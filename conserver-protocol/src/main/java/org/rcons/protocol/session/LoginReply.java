package org.rcons.protocol.session;

import java.util.Arrays;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.wire.Frame;
import org.rcons.protocol.wire.FrameEncoder;

/** Waits for the reply to {@code login} (PROTOCOL.md 5), and for the user's password if one is asked for. */
final class LoginReply extends Phase {
    private final SignOn signOn;
    private final Work work;
    private boolean passwordAsked;

    LoginReply(SignOn signOn, Work work) {
        this.signOn = signOn;
        this.work = work;
    }

    static void sendLogin(SignOn signOn, Work work, Turn turn) {
        turn.sendLine("login " + signOn.user().text());
        if (signOn.openDoor()) {
            turn.send(work.opening());
        }
    }

    @Override
    Step step() {
        return Step.LOGIN;
    }

    @Override
    String expected() {
        return "'ok' or 'passwd?'";
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        String text = line.text();
        if (passwordAsked) {
            turn.misunderstood(text);
        } else if (text.equals("ok")) {
            begin(turn);
        } else if (text.startsWith("passwd?")) {
            askPassword(Printable.of(text.substring("passwd?".length()).strip()), turn);
        } else if (text.equals("encryption required")) {
            turn.fail(EndCause.ENCRYPTION_REQUIRED, text);
        } else {
            turn.fail(EndCause.LOGIN_REFUSED, text);
        }
    }

    private void begin(Turn turn) {
        if (!signOn.openDoor()) {
            turn.send(work.opening());
        }
        turn.become(work);
    }

    private void askPassword(String serverName, Turn turn) {
        if (signOn.openDoor()) {
            turn.done(new Answer.NotSoFast());
            return;
        }
        passwordAsked = true;
        turn.add(new Effect.Await(Step.PASSWORD));
        turn.add(new Effect.AskPassword(serverName));
    }

    @Override
    void onPassword(Password password, Turn turn) {
        byte[] copy = password.copy();
        turn.send(FrameEncoder.line(copy));
        Arrays.fill(copy, (byte) 0);
        work.passwordWasAsked();
        turn.become(new Verdict(work));
    }
}
