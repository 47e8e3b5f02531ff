package org.rcons.protocol.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.rcons.protocol.message.HostPort;

/** A conserver with a single port that connects one client to a console and then reads nothing any more. */
final class DeafServer implements AutoCloseable {
    private static final int SMALL = 4096;

    private final ServerSocket listener = new ServerSocket();
    private final CountDownLatch over = new CountDownLatch(1);

    DeafServer() throws IOException {
        listener.setReceiveBufferSize(SMALL);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(this::serve, "deaf server");
        thread.setDaemon(true);
        thread.start();
    }

    HostPort where() {
        return new HostPort("127.0.0.1", listener.getLocalPort());
    }

    private void serve() {
        try (Socket plain = listener.accept()) {
            say(plain, "ok\r\n");
            converse(plain);
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            over.countDown();
        }
    }

    private void converse(Socket socket) throws IOException, GeneralSecurityException, InterruptedException {
        Socket current = socket;
        while (true) {
            String heard = words(current.getInputStream());
            if (heard.endsWith("ssl\r\n")) {
                say(current, "ok\r\n");
                current = secured(socket);
            } else if (heard.startsWith("login")) {
                say(current, "ok\r\n");
            } else if (heard.startsWith("call")) {
                say(current, "[attached]\r\n");
            } else {
                say(current, "[connected]\r\n");
                over.await();
                return;
            }
        }
    }

    /** Up to a line end or to the escape command that connects. */
    private static String words(InputStream in) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf("\n") < 0 && heard.indexOf("\u0005c;") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("closed");
            }
            heard.append((char) b);
        }
        return heard.toString();
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static SSLSocket secured(Socket plain) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", 1, true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.setEnabledCipherSuites(new String[] {"TLS_DH_anon_WITH_AES_256_GCM_SHA384"});
        socket.startHandshake();
        return socket;
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        listener.close();
    }
}
