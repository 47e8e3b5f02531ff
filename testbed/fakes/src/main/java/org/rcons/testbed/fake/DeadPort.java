package org.rcons.testbed.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of 127.0.0.1 that is taken and where nobody listens: every connection to it is refused. */
public final class DeadPort implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Socket socket;

    private DeadPort(Socket socket) {
        this.socket = socket;
    }

    public static DeadPort open() {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on 127.0.0.1", e);
        }
        return new DeadPort(socket);
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give port " + port() + " back", e);
        }
    }
}
