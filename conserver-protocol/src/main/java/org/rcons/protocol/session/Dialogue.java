package org.rcons.protocol.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.wire.Frame;
import org.rcons.protocol.wire.FrameDecoder;
import org.rcons.protocol.wire.LineTooLongException;

/**
 * One conversation on one connection, without the connection. The driver tells it what happened and does what it says:
 * {@link #opened} when the connection is there, {@link #received}, {@link #secured}, {@link #password}, {@link #closed},
 * {@link #timedOut}; each gives {@link Effect}s in order. The last effect of a conversation is {@link Effect.Done} or
 * {@link Effect.Failed}; whatever happens afterwards has none.
 *
 * <p>Not thread-safe: one driver, one thread at a time.
 */
public final class Dialogue {
    private static final int MAX_LINE = 256 * 1024;

    private final Turn turn;
    private final FrameDecoder decoder = new FrameDecoder(MAX_LINE);
    private boolean handshaking;

    private Dialogue(HostPort peer, SignOn signOn, Work work) {
        this.turn = new Turn(peer, new Greeting(signOn, work));
    }

    /**
     * Call a console.
     *
     * @param peer whom the connection is to
     * @param signOn how to get in
     * @param name which console
     * @param plan how to attach
     * @param expectGrant whether the peer is a group, so that everything up to {@code ^Ec;} can be said in one breath
     */
    public static Dialogue attach(
            HostPort peer, SignOn signOn, ConsoleName name, AttachPlan plan, boolean expectGrant) {
        return open(peer, signOn, new Call(name, new VisitOpening(plan), expectGrant));
    }

    static Dialogue open(HostPort peer, SignOn signOn, Call call) {
        return new Dialogue(peer, signOn, call);
    }

    /**
     * Ask where consoles are, one after the other: the reply is {@link Effect.Found} or {@link Effect.NotFound}, and
     * {@link #enquire} asks for the next one.
     *
     * @param master whom the connection is to
     * @param visitor who asks
     * @param first the first console
     */
    public static Dialogue locate(HostPort master, Visitor visitor, ConsoleName first) {
        return new Dialogue(master, visitor.signOn(master), new Enquiry(first));
    }

    /** Ask one question. */
    public static Dialogue ask(HostPort peer, SignOn signOn, Request request) {
        return new Dialogue(peer, signOn, new Question(request));
    }

    /** The TCP connection is there. */
    public List<Effect> opened() {
        turn.become(turn.phase());
        return turn.take();
    }

    /** Bytes came, decrypted if {@link Effect.StartTls} was asked for. */
    public List<Effect> received(byte[] bytes, int offset, int length) {
        if (turn.over()) {
            return List.of();
        }
        decoder.push(bytes, offset, length);
        try {
            readFrames();
        } catch (LineTooLongException e) {
            turn.misunderstood("more than " + MAX_LINE + " bytes without a line end");
        }
        return taken();
    }

    private void readFrames() throws LineTooLongException {
        while (!turn.over() && !handshaking) {
            @Nullable Frame frame = decoder.next(turn.phase().grammar());
            if (frame == null) {
                return;
            }
            if (frame instanceof Frame.Line line) {
                turn.phase().onLine(line, turn);
            } else if (frame instanceof Frame.Data data) {
                turn.phase().onData(data.bytes(), turn);
            } else if (frame instanceof Frame.Signal signal) {
                turn.phase().onCommand(signal.command(), turn);
            }
            handshaking = turn.startsTls();
        }
    }

    /** Bytes behind the {@code ok} to {@code ssl} would be somebody's who wants them taken for encrypted ones. */
    private List<Effect> taken() {
        if (handshaking && !decoder.isEmpty() && !turn.over()) {
            turn.dropTls();
            turn.misunderstood("plain text in front of the handshake");
        }
        return turn.take();
    }

    /** The TLS handshake succeeded. */
    public List<Effect> secured() {
        handshaking = false;
        if (!turn.over()) {
            turn.phase().onSecured(turn);
        }
        return turn.take();
    }

    /** The TLS handshake failed, or the connection broke otherwise. */
    public List<Effect> broken(EndCause cause, String came) {
        if (!turn.over()) {
            turn.fail(cause, came);
        }
        return turn.take();
    }

    /** The user's password; the caller keeps and wipes it. */
    public List<Effect> password(Password password) {
        if (!turn.over()) {
            turn.phase().onPassword(password, turn);
        }
        return turn.take();
    }

    /**
     * Asks where the next console is; nothing happens if the dialogue is over.
     *
     * @throws IllegalStateException if it was not begun by {@link #locate}, or a reply is still awaited
     */
    public List<Effect> enquire(ConsoleName name) {
        if (!turn.over()) {
            turn.phase().onName(name, turn);
        }
        return turn.take();
    }

    /** The server closed the connection. */
    public List<Effect> closed() {
        if (!turn.over()) {
            turn.phase().onClosed(turn);
        }
        return turn.take();
    }

    /** The deadline of the step that was last awaited has passed. */
    public List<Effect> timedOut() {
        return broken(EndCause.TIMED_OUT, "");
    }
}
