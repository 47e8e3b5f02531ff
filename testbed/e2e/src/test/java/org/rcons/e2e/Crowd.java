package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;

/** Many people, each on a console that echoes. They type all the time, and hear what they typed. */
final class Crowd implements AutoCloseable {
    private static final int BETWEEN_ROUNDS_MILLIS = 50;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final ConserverClient client = new ConserverClient(ClientOptions.of(new UserName("alice"), null));
    private final List<Session> sessions = new ArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicInteger rounds = new AtomicInteger();
    private @Nullable Thread typist;

    /** One of them. */
    private static final class Session {
        private final String console;
        private final ConsoleConnection connection;
        private final StringBuilder heard = new StringBuilder();
        private boolean ended;

        Session(String console, ConsoleConnection connection) {
            this.console = console;
            this.connection = connection;
        }

        void listen() {
            boolean open = true;
            while (open) {
                Effect effect = connection.next();
                open = !(effect instanceof Effect.Done) && !(effect instanceof Effect.Failed);
                synchronized (this) {
                    if (effect instanceof Effect.Output output) {
                        heard.append(new String(output.bytes(), US_ASCII));
                    }
                    ended = !open;
                    notifyAll();
                }
            }
        }

        synchronized boolean hears(String all) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE;
            while (!ended && heard.length() < all.length() && System.nanoTime() < end) {
                wait(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
            }
            return !ended && heard.toString().equals(all);
        }

        synchronized String awaitEnd() throws InterruptedException {
            long end = System.nanoTime() + PATIENCE;
            while (!ended && System.nanoTime() < end) {
                wait(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
            }
            return ended ? heard.toString() : "";
        }
    }

    /** One more, attached. */
    void join(HostPort master, String console) throws ConserverException {
        ConsoleConnection connection =
                client.attach(master, new ConsoleName(console), AttachPlan.of(AttachPlan.Mode.ATTACH));
        Session session = new Session(console, connection);
        Thread thread = new Thread(session::listen, "on " + console);
        thread.setDaemon(true);
        thread.start();
        sessions.add(session);
    }

    /** From now on everybody types the number of the round, and a semicolon. */
    void type() {
        typist = new Thread(this::rounds, "typist");
        typist.start();
    }

    private void rounds() {
        boolean stopped = false;
        while (!stopped) {
            byte[] token = token(rounds.getAndIncrement()).getBytes(US_ASCII);
            for (Session session : sessions) {
                try {
                    session.connection.write(token, 0, token.length);
                } catch (IOException ended) {
                    // Whose session it is tells the end of it.
                }
            }
            stopped = stops();
        }
    }

    private boolean stops() {
        try {
            return stop.await(BETWEEN_ROUNDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String token(int round) {
        return round + ";";
    }

    /** How many rounds there were so far. */
    int typed() {
        return rounds.get();
    }

    /**
     * Stops typing, and waits until all was heard.
     *
     * @return the consoles whose people did not hear all that they typed, in order, or are not there any more
     */
    List<String> disturbed() throws InterruptedException {
        stop.countDown();
        if (typist != null) {
            typist.join();
        }
        StringBuilder all = new StringBuilder();
        for (int round = 0; round < rounds.get(); round++) {
            all.append(token(round));
        }
        List<String> disturbed = new ArrayList<>();
        for (Session session : sessions) {
            if (!session.hears(all.toString())) {
                disturbed.add(session.console);
            }
        }
        return disturbed;
    }

    /** What each heard until the session ended; empty if it did not end. */
    List<String> lastWords() throws InterruptedException {
        List<String> words = new ArrayList<>();
        for (Session session : sessions) {
            words.add(session.awaitEnd());
        }
        return words;
    }

    @Override
    public void close() {
        stop.countDown();
        sessions.forEach(session -> session.connection.close());
        client.close();
    }
}
