package org.rcons.protocol.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a client waits at most for each {@link Step}; a person who types a password is waited for as long as it
 * takes.
 *
 * @param connect for the TCP connection, each address of a name anew
 * @param greeting for {@code ok}; conserver resolves the client's name first, and a dead resolver costs it 10 s a
 *     process (PROTOCOL.md 4)
 * @param reply for the TLS handshake, the login and every other reply
 * @param attach from {@code call} to {@code [connected]}: conserver may start the console's command meanwhile
 * @param write for input of an open console to leave this machine: a server that reads nothing holds it back
 */
public record Deadlines(Duration connect, Duration greeting, Duration reply, Duration attach, Duration write) {
    private static final Duration DEFAULT_WRITE = Duration.ofSeconds(60);

    /** 10 s to connect, 30 s for a reply, 60 s for a console and for input. */
    public static final Deadlines DEFAULT = new Deadlines(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is not within 1 ms to 1 day
     */
    public Deadlines {
        within("connect", connect);
        within("greeting", greeting);
        within("reply", reply);
        within("attach", attach);
        within("write", write);
    }

    /** With 60 s for input. */
    public Deadlines(Duration connect, Duration greeting, Duration reply, Duration attach) {
        this(connect, greeting, reply, attach, DEFAULT_WRITE);
    }

    private static void within(String name, Duration value) {
        if (value.toMillis() < 1 || value.toDays() >= 1) {
            throw new IllegalArgumentException("the deadline '" + name + "' is not within 1 ms to 1 day: " + value);
        }
    }

    /** The deadline of a step, or null if it has none. */
    public @Nullable Duration of(Step step) {
        return switch (step) {
            case CONNECT -> connect;
            case GREETING -> greeting;
            case ENCRYPTION, LOGIN, VERDICT, REPLY -> reply;
            case ATTACH -> attach;
            case PASSWORD, OPEN -> null;
        };
    }
}
