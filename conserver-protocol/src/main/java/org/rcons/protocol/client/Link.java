package org.rcons.protocol.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import javax.net.ssl.SSLSocket;
import jdk.net.ExtendedSocketOptions;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.tls.TlsContext;

/**
 * A connection, plain or encrypted. Nagle's algorithm is off and every read acknowledges at once: conserver writes an
 * answer in two parts and its kernel holds the second one back until the first is acknowledged, 40 ms later by default
 * (BASELINE.md, mechanism 3).
 */
final class Link implements Closeable {
    private static final int KEEPALIVE_SECONDS = 60;

    private final Socket plain;
    private final boolean quickAck;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    private Link(Socket socket) throws IOException {
        this.plain = socket;
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.quickAck = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    }

    /** Tries the addresses of a host one after the other. */
    static Link open(HostPort target, Deadlines deadlines) throws ConserverException {
        String problem = "no address";
        for (InetAddress address : addresses(target)) {
            Socket socket = new Socket();
            try {
                return connect(socket, new InetSocketAddress(address, target.port()), deadlines);
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage());
                closeQuietly(socket);
            }
        }
        throw new ConserverException(target, EndCause.UNREACHABLE, Step.CONNECT, problem);
    }

    private static InetAddress[] addresses(HostPort target) throws ConserverException {
        try {
            return InetAddress.getAllByName(target.host());
        } catch (UnknownHostException e) {
            throw new ConserverException(target, EndCause.UNKNOWN_HOST, Step.CONNECT, target.host());
        }
    }

    private static Link connect(Socket socket, InetSocketAddress address, Deadlines deadlines) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(address, (int) deadlines.connect().toMillis());
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, KEEPALIVE_SECONDS);
        }
        Link link = new Link(socket);
        link.acknowledgeAtOnce();
        return link;
    }

    /** Makes the handshake; everything afterwards is encrypted. */
    void secure(TlsContext tls, HostPort target) throws IOException {
        SSLSocket secured = tls.over(plain, target.host(), target.port());
        secured.startHandshake();
        socket = secured;
        in = secured.getInputStream();
        out = secured.getOutputStream();
    }

    /** Blocks; -1 at the end of the connection. */
    int read(byte[] buffer) throws IOException {
        int length = in.read(buffer);
        if (length > 0) {
            acknowledgeAtOnce();
        }
        return length;
    }

    /** The kernel forgets this setting, so it is made anew after every read. */
    private void acknowledgeAtOnce() throws IOException {
        if (quickAck) {
            plain.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    /** In pieces of which each fits a TLS record that both programs can read (PROTOCOL.md 6.2). */
    synchronized void write(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; from += TlsContext.MAX_RECORD) {
            out.write(bytes, from, Math.min(TlsContext.MAX_RECORD, bytes.length - from));
        }
    }

    /** Ends whatever blocks on the connection, without the courtesies that might block themselves. */
    void abort() throws IOException {
        plain.close();
    }

    @Override
    public void close() {
        closeQuietly(socket);
        closeQuietly(plain);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to lose.
        }
    }
}
