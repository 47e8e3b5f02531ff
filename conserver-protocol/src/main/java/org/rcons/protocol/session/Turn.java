package org.rcons.protocol.session;

import java.util.ArrayList;
import java.util.List;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.wire.FrameEncoder;

/** What a phase does in answer to one event: the effects for the driver, and the phase that comes next. */
final class Turn {
    private final HostPort peer;
    private final List<Effect> effects = new ArrayList<>(4);
    private Phase phase;
    private boolean over;

    Turn(HostPort peer, Phase phase) {
        this.peer = peer;
        this.phase = phase;
    }

    HostPort peer() {
        return peer;
    }

    Phase phase() {
        return phase;
    }

    boolean over() {
        return over;
    }

    void send(byte[] bytes) {
        if (bytes.length > 0) {
            effects.add(new Effect.Send(bytes));
        }
    }

    void sendLine(String line) {
        send(FrameEncoder.line(line));
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    void become(Phase next) {
        phase = next;
        effects.add(new Effect.Await(next.step()));
        next.enter(this);
    }

    void done(Answer answer) {
        over = true;
        effects.add(new Effect.Done(answer));
    }

    void fail(EndCause cause, String came) {
        over = true;
        effects.add(new Effect.Failed(new ConserverException(peer, cause, phase.step(), came)));
    }

    /** The server's words were not what the phase can go on with. */
    void misunderstood(String came) {
        fail(EndCause.NOT_UNDERSTOOD, "expected " + phase.expected() + ", got '" + came + "'");
    }

    /** Whether the last effect is the handshake. */
    boolean startsTls() {
        return !effects.isEmpty() && effects.get(effects.size() - 1) instanceof Effect.StartTls;
    }

    /** Takes the handshake back, if the driver does not have it yet. */
    void dropTls() {
        if (startsTls()) {
            effects.remove(effects.size() - 1);
        }
    }

    List<Effect> take() {
        List<Effect> taken = List.copyOf(effects);
        effects.clear();
        return taken;
    }
}
