package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.Predicate;

/** A client that sends bytes and waits for bytes, one char for each. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    private final Socket socket;
    private final StringBuilder unread = new StringBuilder();
    private boolean ended;

    RawClient(String address, int port) {
        try {
            socket = new Socket(address, port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot connect to " + address + ":" + port, e);
        }
    }

    static RawClient master(FakeConserver fake) {
        return new RawClient(fake.address(), fake.masterPort());
    }

    /** On the master, past the greeting and the login. */
    static RawClient masterAs(FakeConserver fake, String user) {
        RawClient client = master(fake);
        client.expect("ok\r\n");
        client.ask("login " + user + "\r\n", "ok\r\n");
        return client;
    }

    /** On a group's port, past the greeting and the login. */
    static RawClient group(FakeConserver fake, int port, String user) {
        RawClient client = new RawClient(fake.address(), port);
        client.expect("ok\r\n");
        client.ask("login " + user + "\r\n", "ok\r\n");
        return client;
    }

    /** In the console stage and connected. */
    static RawClient attached(FakeConserver fake, String user, String console) {
        RawClient client = called(fake, user, console);
        client.ask("\u0005c;", "[connected]\r\n");
        return client;
    }

    /** In the console stage, before {@code ^Ec;}. */
    static RawClient called(FakeConserver fake, String user, String console) {
        RawClient client = group(fake, fake.console(console).port(), user);
        client.ask("call " + console + "\r\n", "]\r\n");
        return client;
    }

    void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send", e);
        }
    }

    /** Sends and reads up to and including the text. */
    String ask(String text, String expected) {
        send(text);
        return expect(expected);
    }

    /** Reads up to and including the text; gives what was read. */
    String expect(String text) {
        await(unread -> unread.contains(text), "'" + text + "'");
        return take(unread.indexOf(text) + text.length());
    }

    /** Reads until what was not taken yet satisfies the condition; gives it without taking it. */
    String await(Predicate<String> condition, String what) {
        while (!condition.test(unread.toString())) {
            if (ended || !more()) {
                throw new AssertionError("expected " + what + ", got '" + unread + "' and the end");
            }
        }
        return unread.toString();
    }

    /** Reads to the end of the connection. */
    String rest() {
        while (!ended) {
            more();
        }
        return take(unread.length());
    }

    /** Whether nothing is there to be read now. */
    boolean quiet() throws IOException {
        return unread.isEmpty() && socket.getInputStream().available() == 0;
    }

    /** Closes its side and reads to the end, so that the server knows before this returns. */
    void leave() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot leave", e);
        }
        rest();
        close();
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean more() {
        byte[] buffer = new byte[65536];
        try {
            int length = socket.getInputStream().read(buffer);
            ended = length < 0;
            unread.append(new String(buffer, 0, Math.max(0, length), ISO_8859_1));
            return !ended;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("waited in vain; got so far: '" + unread + "'", e);
        } catch (IOException e) {
            throw new UncheckedIOException("connection broke after '" + unread + "'", e);
        }
    }

    private String take(int length) {
        String text = unread.substring(0, length);
        unread.delete(0, length);
        return text;
    }
}
