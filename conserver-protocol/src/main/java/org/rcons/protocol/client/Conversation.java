package org.rcons.protocol.client;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.session.Dialogue;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Leg;
import org.rcons.protocol.session.PasswordBook;
import org.rcons.protocol.tls.TlsContext;

/**
 * Runs one dialogue on one link: reads, tells the dialogue, does what it says. Effects that are not the driver's own
 * business come out of {@link #next}.
 */
final class Conversation implements AutoCloseable {
    private static final int READ_SIZE = 8192;
    /** For the courtesies at the end of a connection, above all close_notify to a server that reads nothing. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ClientOptions options;
    private final PasswordBook book;
    private final HostPort target;
    private final Dialogue dialogue;
    private final Alarm alarm;
    private final Link link;
    private final Deque<Effect> todo = new ArrayDeque<>();
    private final byte[] buffer = new byte[READ_SIZE];
    private boolean clockRuns;
    private volatile boolean leaving;

    Conversation(ClientOptions options, PasswordBook book, Leg leg, Link link, Alarm alarm) {
        this.options = options;
        this.book = book;
        this.target = leg.target();
        this.dialogue = leg.dialogue();
        this.link = link;
        this.alarm = alarm;
        alarm.reset();
        todo.addAll(dialogue.opened());
    }

    /** Ends the connection; another one may follow. */
    @Override
    public void close() {
        alarm.set(FAREWELL, link::abort);
        link.close();
        alarm.cancel();
    }

    /** Ends the last connection, whoever reads or writes meanwhile. */
    void leave() {
        leaving = true;
        alarm.setLast(FAREWELL, link::abort);
        link.close();
        alarm.close();
    }

    /** Sends within the deadline for it; for connections that nothing else is awaited on. Any thread may write. */
    void write(byte[] bytes) throws IOException {
        synchronized (link) {
            alarm.set(options.deadlines().write(), link::abort);
            try {
                link.write(bytes);
            } finally {
                alarm.cancel();
            }
        }
    }

    /** The next effect that the caller has to deal with: connected, output, signal, done or failed. Blocks. */
    Effect next() {
        while (true) {
            Effect effect = todo.poll();
            if (effect == null) {
                todo.addAll(listen());
            } else if (effect instanceof Effect.Send || effect instanceof Effect.StartTls) {
                todo.addAll(transmit(effect));
            } else if (effect instanceof Effect.Await await) {
                arm(options.deadlines().of(await.step()));
            } else if (effect instanceof Effect.AskPassword ask) {
                todo.addAll(answer(ask));
            } else {
                return effect;
            }
        }
    }

    private void arm(@Nullable Duration delay) {
        clockRuns = delay != null;
        if (delay == null) {
            alarm.cancel();
        } else {
            alarm.set(delay, link::abort);
        }
    }

    private List<Effect> listen() {
        try {
            int length = link.read(buffer);
            return length < 0 ? ended() : dialogue.received(buffer, 0, length);
        } catch (IOException e) {
            return ended(e);
        }
    }

    private List<Effect> ended() {
        if (leaving) {
            return dialogue.broken(EndCause.USER_LEFT, "");
        }
        return alarm.hasFired() ? timedOut() : dialogue.closed();
    }

    private List<Effect> timedOut() {
        return clockRuns ? dialogue.timedOut() : dialogue.broken(EndCause.TIMED_OUT, "it does not take any input");
    }

    private List<Effect> ended(IOException e) {
        if (leaving || alarm.hasFired()) {
            return ended();
        }
        TlsContext tls = options.tls();
        if (tls != null && TlsContext.isTlsFault(e)) {
            return dialogue.broken(
                    EndCause.TLS_FAILED,
                    tls.explain(e, target.host(), target.port()).message());
        }
        return dialogue.broken(EndCause.LOST, String.valueOf(e.getMessage()));
    }

    private List<Effect> transmit(Effect effect) {
        try {
            if (effect instanceof Effect.Send send) {
                transmit(withWhatFollows(send));
                return List.of();
            }
        } catch (IOException e) {
            // What the server said before it closed tells more than the failed write: go on reading.
            return List.of();
        }
        return handshake();
    }

    private void transmit(byte[] bytes) throws IOException {
        if (clockRuns) {
            link.write(bytes);
        } else {
            write(bytes);
        }
    }

    /** Sends that stand in a row go out in one segment. */
    private byte[] withWhatFollows(Effect.Send send) {
        byte[] bytes = send.bytes();
        while (todo.peek() instanceof Effect.Send more) {
            todo.remove();
            byte[] both = Arrays.copyOf(bytes, bytes.length + more.bytes().length);
            System.arraycopy(more.bytes(), 0, both, bytes.length, more.bytes().length);
            bytes = both;
        }
        return bytes;
    }

    private List<Effect> handshake() {
        TlsContext tls = Objects.requireNonNull(options.tls(), "a dialogue without TLS asked for it");
        try {
            link.secure(tls, target);
            return dialogue.secured();
        } catch (IOException e) {
            return ended(e);
        }
    }

    private List<Effect> answer(Effect.AskPassword ask) {
        Password password = book.passwordFor(target, ask.serverName(), options.user());
        return password == null ? dialogue.broken(EndCause.NO_PASSWORD, "") : dialogue.password(password);
    }
}
