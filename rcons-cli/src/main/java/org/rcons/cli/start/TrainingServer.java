package org.rcons.cli.start;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The smallest conserver that rcons can visit, on a loopback port: enough for a master and a group (PROTOCOL.md 5 to
 * 11), one client after the other. Lives only in the training process, where anonymous TLS is allowed to everybody.
 */
public final class TrainingServer implements AutoCloseable {
    /** The console that it has. */
    public static final String CONSOLE = "training";

    /** The end of what the console says. */
    public static final String LAST_WORDS = "training login: ";

    private static final int PATIENCE_MS = 10_000;
    private static final int ESCAPE = 0x05;

    private final ServerSocket master = listen();
    private final ServerSocket group = listen();

    private TrainingServer() throws IOException {}

    /** Starts to serve; ends with {@link #close}. */
    public static TrainingServer start() throws IOException {
        allowAnonymousTls();
        TrainingServer server = new TrainingServer();
        server.serve(server.master, Integer.toString(server.group.getLocalPort()));
        server.serve(server.group, "[attached]");
        return server;
    }

    /** The master's port. */
    public int port() {
        return master.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        master.close();
        group.close();
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private void serve(ServerSocket listener, String answerToCall) {
        Thread thread = new Thread(() -> acceptAll(listener, answerToCall), "training-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void acceptAll(ServerSocket listener, String answerToCall) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                socket.setSoTimeout(PATIENCE_MS);
                socket.setTcpNoDelay(true);
                converse(socket, answerToCall);
            } catch (IOException | GeneralSecurityException e) {
                // The visit notices that its connection ended, and says so.
            }
        }
    }

    private static void converse(Socket plain, String answerToCall) throws IOException, GeneralSecurityException {
        Socket socket = plain;
        say(socket, "ok\r\n");
        InputStream in = new BufferedInputStream(socket.getInputStream());
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String verb = line.split(" ", 2)[0];
            if (verb.equals("call")) {
                say(socket, answerToCall + "\r\n");
                if (answerToCall.startsWith("[")) {
                    new ConsoleStage(socket, in).run();
                    return;
                }
            } else if (verb.equals("exit")) {
                say(socket, "goodbye\r\n");
                return;
            } else {
                say(socket, "ok\r\n");
            }
            if (verb.equals("ssl")) {
                socket = secured(plain);
                in = new BufferedInputStream(socket.getInputStream());
            }
        }
    }

    /** The server's side of what conserver does without a certificate: TLS 1.2, anonymous. */
    private static Socket secured(Socket plain) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.setEnabledCipherSuites(new String[] {"TLS_DH_anon_WITH_AES_256_GCM_SHA384"});
        return socket;
    }

    private static void allowAnonymousTls() {
        String property = "jdk.tls.disabledAlgorithms";
        StringBuilder disabled = new StringBuilder();
        for (String algorithm : Security.getProperty(property).split(",", -1)) {
            if (!algorithm.strip().equalsIgnoreCase("anon")) {
                disabled.append(disabled.length() == 0 ? "" : ", ").append(algorithm.strip());
            }
        }
        Security.setProperty(property, disabled.toString());
    }

    private static void say(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    /** Behind {@code call} on the group: keys for the console, and escapes. */
    private static final class ConsoleStage {
        private final Socket socket;
        private final InputStream in;

        ConsoleStage(Socket socket, InputStream in) {
            this.socket = socket;
            this.in = in;
        }

        void run() throws IOException {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == ESCAPE && in.read() == 'c') {
                    int command = in.read();
                    say(socket, answer(command));
                    if (command == '.' || command < 0) {
                        return;
                    }
                }
            }
        }

        private String answer(int command) throws IOException {
            return switch (command) {
                case ';' -> "[connected]\r\n" + "training console, firmware 1.0\r\n\r\n" + LAST_WORDS;
                case '=' -> "[up]\r\n";
                case 0xD6 -> "[8002007]\r\n";
                case 'm' -> "[-- MOTD --]\r\n";
                case '.' -> "[disconnect]\r\n";
                case 'e' -> "[redef: " + (char) in.read() + (char) in.read() + "  ok]\r\n";
                default -> "[unknown -- use `?']\r\n";
            };
        }
    }
}
