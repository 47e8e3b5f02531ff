package org.rcons.protocol.session;

import org.rcons.protocol.wire.Frame;

/**
 * Waits for {@code ok}. What comes behind it does not depend on it, so it is sent at once: {@code ssl}, behind which
 * nothing may follow (PROTOCOL.md 6), or the login.
 */
final class Greeting extends Phase {
    private final SignOn signOn;
    private final Work work;

    Greeting(SignOn signOn, Work work) {
        this.signOn = signOn;
        this.work = work;
    }

    @Override
    Step step() {
        return Step.GREETING;
    }

    @Override
    String expected() {
        return "'ok'";
    }

    @Override
    void enter(Turn turn) {
        if (signOn.encryption() == SignOn.Encryption.OFF) {
            LoginReply.sendLogin(signOn, work, turn);
        } else {
            turn.sendLine("ssl");
        }
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        String text = line.text();
        if (text.equals("ok")) {
            boolean plain = signOn.encryption() == SignOn.Encryption.OFF;
            turn.become(plain ? new LoginReply(signOn, work) : new Securing(signOn, work));
        } else if (text.endsWith("host refused") || (text.startsWith("get") && text.endsWith(" failed"))) {
            turn.fail(EndCause.REFUSED, text);
        } else {
            turn.misunderstood(text);
        }
    }
}
