package org.rcons.testbed.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A listening port and the thread that accepts on it. */
final class Listener {

    private static final int BACKLOG = 512;

    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final ServerSocket socket;
    private @Nullable Thread acceptor;

    private Listener(ServerSocket socket) {
        this.socket = socket;
    }

    /** Opens the port, 0 for any; nobody is accepted before {@link #accept}. */
    static Listener open(String address, int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port), BACKLOG);
            return new Listener(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + ":" + port, e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    void accept(Consumer<Socket> consumer) {
        acceptor = new Thread(() -> loop(consumer), "fake conserver " + port());
        acceptor.setDaemon(true);
        acceptor.start();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close port " + port(), e);
        }
    }

    /** After {@link #close}: until the accepting thread is gone the system still lets clients in. */
    void awaitEnd() {
        try {
            if (acceptor != null) {
                acceptor.join(PATIENCE_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop(Consumer<Socket> consumer) {
        while (true) {
            try {
                consumer.accept(socket.accept());
            } catch (IOException e) {
                return;
            }
        }
    }
}
