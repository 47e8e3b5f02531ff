package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;

/** One client's connection: its socket, its two threads and the phase it is in. */
final class Connection {

    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Host host;
    private final Group group;
    private final Recording recording;
    private final Outbox outbox;
    private final Unquoter unquoter = new Unquoter();
    private final Socket wire;
    private volatile Socket socket;
    private Phase phase = new IdentPhase(this);
    private boolean secured;
    private boolean secureNext;

    /**
     * @param group whose consoles are called here; on a master, that of a host with a single port
     * @param recording notes which process the client talks to, and what it says
     */
    Connection(Host host, Group group, Socket socket, Recording recording) throws IOException {
        this.host = host;
        this.group = group;
        this.recording = recording;
        this.wire = socket;
        this.socket = socket;
        socket.setTcpNoDelay(!host.configuration().nagle());
        this.outbox = new Outbox(socket.getOutputStream(), this::hangUp, this::reset);
    }

    Host host() {
        return host;
    }

    Stage stage() {
        return recording.stage();
    }

    Group group() {
        return group;
    }

    Outbox outbox() {
        return outbox;
    }

    boolean secured() {
        return secured;
    }

    String localAddress() {
        return wire.getLocalAddress().getHostAddress();
    }

    void enter(Phase next) {
        phase = next;
    }

    /** Sends an answer, spoiled if a mischief says so. */
    void answer(Moment moment, String text) {
        host.spoil(stage(), moment)
                .ifPresentOrElse(
                        how -> how.play(new Answer(outbox, Unquoter.quote(text), host.ownAddress(), host.release())),
                        () -> send(text));
    }

    /** Sends text, quoted. */
    void send(String text) {
        if (!text.isEmpty()) {
            outbox.send(Unquoter.quote(text).getBytes(ISO_8859_1));
        }
    }

    void control(char command) {
        outbox.send(new byte[] {(byte) 0xFF, (byte) command});
    }

    void goodbye() {
        answer(Moment.GOODBYE, Texts.GOODBYE);
        close();
    }

    /** Closes after everything said so far has gone out. */
    void close() {
        phase.left();
        phase = Phase.over();
        if (!outbox.muted()) {
            outbox.close();
        }
    }

    /** The handshake comes after the bytes in hand. */
    void secureNext() {
        secureNext = true;
    }

    void start() {
        Thread writer = daemon(outbox, "writer");
        daemon(() -> serve(writer), "reader").start();
        writer.start();
    }

    /** At the end of the host: closes at once. */
    void abandon() {
        try {
            wire.close();
        } catch (IOException e) {
            outbox.mute();
        }
    }

    private void serve(Thread writer) {
        try (wire) {
            converse();
        } catch (IOException | GeneralSecurityException e) {
            outbox.mute();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
    }

    private void converse() throws IOException, GeneralSecurityException, InterruptedException {
        try {
            host.watch().run(this::greet);
            read();
        } finally {
            host.watch().run(() -> {
                phase.left();
                phase = Phase.over();
                recording.end();
            });
        }
    }

    private void greet() {
        if (host.configuration().access().refuses()) {
            answer(Moment.GREETING, Texts.REFUSED);
            close();
        } else {
            answer(Moment.GREETING, Texts.OK);
        }
    }

    private void read() throws IOException, GeneralSecurityException, InterruptedException {
        byte[] buffer = new byte[8192];
        InputStream in = socket.getInputStream();
        int length = in.read(buffer);
        while (length >= 0) {
            int got = length;
            host.watch().run(() -> take(buffer, got));
            if (secureNext) {
                secureNext = false;
                in = secure();
            }
            length = in.read(buffer);
        }
    }

    private void take(byte[] buffer, int length) {
        recording.add(buffer, length);
        for (int i = 0; i < length; i++) {
            unquoter.take(buffer[i] & 0xFF, phase);
        }
        phase.idle();
    }

    private InputStream secure() throws IOException, GeneralSecurityException, InterruptedException {
        FakeTls tls = host.configuration().tls();
        outbox.drain();
        if (tls == null || host.spoil(stage(), Moment.HANDSHAKE).isPresent()) {
            int first = wire.getInputStream().read();
            host.watch().run(() -> answer(Moment.HANDSHAKE, first < 0 ? "" : Texts.OK));
            return wire.getInputStream();
        }
        socket = tls.accept(wire);
        outbox.redirect(socket.getOutputStream());
        host.watch().run(() -> {
            secured = true;
            recording.secure();
        });
        return socket.getInputStream();
    }

    /** The last word is out: the client sees the end, and what it still says is read, so that nothing is reset. */
    private void hangUp() {
        try {
            host.later(DRAIN, this::abandon);
            socket.shutdownOutput();
        } catch (IOException e) {
            abandon();
        }
    }

    private void reset() throws IOException {
        wire.setSoLinger(true, 0);
        wire.close();
    }

    private Thread daemon(Runnable body, String role) {
        Thread thread = new Thread(body, "fake conserver " + role);
        thread.setDaemon(true);
        return thread;
    }
}
