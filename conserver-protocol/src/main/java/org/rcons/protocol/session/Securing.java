package org.rcons.protocol.session;

import org.rcons.protocol.wire.Frame;

/** Waits for the reply to {@code ssl} and for the handshake. There is no second greeting behind it. */
final class Securing extends Phase {
    private final SignOn signOn;
    private final Work work;

    Securing(SignOn signOn, Work work) {
        this.signOn = signOn;
        this.work = work;
    }

    @Override
    Step step() {
        return Step.ENCRYPTION;
    }

    @Override
    String expected() {
        return "'ok' to ssl";
    }

    @Override
    void onLine(Frame.Line line, Turn turn) {
        if (line.text().equals("ok")) {
            turn.add(new Effect.StartTls());
        } else if (signOn.encryption() == SignOn.Encryption.REQUIRED) {
            turn.fail(EndCause.ENCRYPTION_UNSUPPORTED, line.text());
        } else {
            logIn(turn);
        }
    }

    @Override
    void onSecured(Turn turn) {
        logIn(turn);
    }

    private void logIn(Turn turn) {
        LoginReply.sendLogin(signOn, work, turn);
        turn.become(new LoginReply(signOn, work));
    }
}
