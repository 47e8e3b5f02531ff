package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rcons.testbed.real.RealConserver;

/**
 * Stands before the master and the first group of a conserver, at the same ports of another address of the loopback net,
 * and records what they say. It makes rare timing certain: {@code [connected]} is passed on only together with the console's first
 * output behind it, in one segment.
 */
final class Tap implements AutoCloseable {
    private static final String CONNECTED = "[connected]\r\n";

    private final InetAddress server;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Tap(InetAddress server) {
        this.server = server;
    }

    /** Opens it at this address. */
    static Tap at(String here, RealConserver conserver) throws IOException {
        Tap tap = new Tap(InetAddress.getByName(conserver.address()));
        for (int port = conserver.port(); port <= conserver.port() + 1; port++) {
            ServerSocket listener = new ServerSocket(port, 10, InetAddress.getByName(here));
            tap.open.add(listener);
            run(() -> tap.accept(listener));
        }
        return tap;
    }

    /** What the server said behind {@code [connected]}, one char a byte. */
    String behindConnected() {
        synchronized (said) {
            String all = said.toString(ISO_8859_1);
            return all.substring(all.indexOf(CONNECTED) + CONNECTED.length());
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }

    private void accept(ServerSocket listener) throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket behind = new Socket(server, listener.getLocalPort());
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            open.addAll(List.of(client, behind));
            run(() -> client.getInputStream().transferTo(behind.getOutputStream()));
            run(() -> tell(behind.getInputStream(), client.getOutputStream(), client));
        }
    }

    private void tell(InputStream in, OutputStream out, Socket client) throws IOException {
        byte[] buffer = new byte[8192];
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            held.write(buffer, 0, length);
            synchronized (said) {
                said.write(buffer, 0, length);
            }
            String waiting = held.toString(ISO_8859_1);
            if (!CONNECTED.startsWith(waiting) && !waiting.endsWith(CONNECTED)) {
                out.write(held.toByteArray());
                held.reset();
            }
        }
        client.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // One of the two ends is gone, and with it this direction.
                        return;
                    }
                },
                "tap");
        thread.setDaemon(true);
        thread.start();
    }
}
