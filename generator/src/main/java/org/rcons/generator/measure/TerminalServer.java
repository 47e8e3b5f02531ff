package org.rcons.generator.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A port of this machine that takes every connection and says nothing, and one that takes none. */
final class TerminalServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocket listening;
    private final int deadPort;
    private final List<Socket> lines = new ArrayList<>();

    TerminalServer() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        listening = new ServerSocket(0, BACKLOG, loopback);
        try (ServerSocket closed = new ServerSocket(0, 1, loopback)) {
            deadPort = closed.getLocalPort();
        }
        Thread thread = new Thread(this::accept, "terminal server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Nobody listens there. */
    int deadPort() {
        return deadPort;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                keep(listening.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized void keep(Socket line) {
        lines.add(line);
    }

    @Override
    public synchronized void close() {
        try {
            listening.close();
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
