package org.rcons.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conserver of this machine, its master process alone, on a port of its own. */
class RealConserverTest {

    private static final Path CONSERVER = Path.of("/usr/sbin/conserver");
    private static final Tls.Certificate CA = Tls.certificate().withCaFile(Resource.path("ca.crt"));
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Path directory;
    private @Nullable Process conserver;
    private int port;

    RealConserverTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void needsConserver() {
        assumeTrue(Files.isExecutable(CONSERVER), "needs " + CONSERVER + ": install conserver-server");
        AnonymousTls.allowElliptic();
    }

    @AfterEach
    void stop() throws Exception {
        if (conserver != null) {
            conserver.destroy();
            assertTrue(conserver.waitFor(10, TimeUnit.SECONDS), "conserver ends");
        }
    }

    /** Java reads what is permitted once a process, so another test class may have decided before. */
    @Test
    void conserverWithoutCertificate_whenManyConnectionsAreMade_choosesCurvesIfTheProcessPermitsThem()
            throws Exception {
        List<String> permitted =
                List.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites());
        start("");
        try (SSLSocket socket = connected(Tls.anonymousToMany())) {
            assertEquals("ok\r\n", answer(socket, "login root\r\n"));
            assertEquals(
                    permitted.contains(AnonymousTls.ELLIPTIC_SUITE) ? AnonymousTls.ELLIPTIC_SUITE : AnonymousTls.SUITE,
                    socket.getSession().getCipherSuite());
        }
    }

    @Test
    void conserverWithoutCertificate() throws Exception {
        start("");
        try (SSLSocket socket = connected(Tls.anonymous())) {
            assertEquals("ok\r\n", answer(socket, "login root\r\n"));
            assertEquals(
                    "TLS_DH_anon_WITH_AES_256_GCM_SHA384", socket.getSession().getCipherSuite());
        }
        assertEquals(TlsFailure.Kind.NO_SERVER_CERTIFICATE, failure(CA).kind());
    }

    @Test
    void conserverWithCertificate() throws Exception {
        start("sslcredentials " + Resource.path("server.pem") + ";");
        try (SSLSocket socket = connected(CA.withVerifiedHostName())) {
            assertEquals("ok\r\n", answer(socket, "login root\r\n"));
            assertEquals("TLSv1.3", socket.getSession().getProtocol());
        }
        Tls.Certificate other = Tls.certificate().withCaFile(Resource.path("other-ca.crt"));
        assertEquals(TlsFailure.Kind.CA_UNKNOWN, failure(other).kind());
        assertEquals(TlsFailure.Kind.CA_UNKNOWN, failure(Tls.anonymous()).kind());
    }

    @Test
    void conserverThatRequiresClientCertificates() throws Exception {
        start("sslcredentials " + Resource.path("server-1960.pem") + "; sslcacertificatefile "
                + Resource.path("ca-1960.crt") + "; sslreqclientcert yes;");
        Tls.Certificate ca = Tls.certificate().withCaFile(Resource.path("ca-1960.crt"));
        try (SSLSocket socket = connected(ca.withCredentials(Resource.path("client-1960.pem")))) {
            assertEquals("ok\r\n", answer(socket, "login root\r\n"));
        }
        TlsFailure without = failure(ca);
        assertEquals(TlsFailure.Kind.CLIENT_CERTIFICATE_REQUIRED, without.kind(), without.message());
        TlsFailure foreign = failure(ca.withCredentials(Resource.path("client.pem")));
        assertEquals(TlsFailure.Kind.CLIENT_CERTIFICATE_REFUSED, foreign.kind(), foreign.message());
    }

    private void start(String tls) throws Exception {
        Path configuration = directory.resolve("conserver.cf");
        Files.writeString(
                configuration,
                "config * { " + tls + " }\n"
                        + "console alpha { type noop; master localhost; rw *; options ondemand; }\n"
                        + "access * { trusted 127.0.0.1; }\n");
        port = freePort();
        conserver = new ProcessBuilder(
                        CONSERVER.toString(),
                        "-C",
                        configuration.toString(),
                        "-p",
                        "" + port,
                        "-M",
                        "127.0.0.1",
                        "-b",
                        "0",
                        "-P",
                        "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Connects, tells the server to begin TLS, and shakes hands (PROTOCOL.md 6). */
    private SSLSocket connected(Tls.Encrypted policy) throws Exception {
        TlsContext context = TlsContext.of(policy, Passphrases.NONE);
        SSLSocket socket = context.over(ready(), "localhost", port);
        socket.startHandshake();
        return socket;
    }

    private TlsFailure failure(Tls.Encrypted policy) throws Exception {
        TlsContext context = TlsContext.of(policy, Passphrases.NONE);
        try (SSLSocket socket = context.over(ready(), "localhost", port)) {
            IOException thrown = assertThrows(IOException.class, () -> {
                socket.startHandshake();
                socket.getInputStream().read();
            });
            return context.explain(thrown, "localhost", port);
        }
    }

    private Socket ready() throws IOException {
        Socket socket = accepted();
        socket.setSoTimeout(20_000);
        assertEquals("ok\r\n", line(socket));
        assertEquals("ok\r\n", answer(socket, "ssl\r\n"));
        return socket;
    }

    /** The server needs a moment to listen. */
    private Socket accepted() throws IOException {
        long start = System.nanoTime();
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (System.nanoTime() - start > START_NANOS || ended()) {
                    throw new IOException("conserver: " + Files.readString(directory.resolve("log")), notYet);
                }
                Thread.onSpinWait();
            }
        }
    }

    private boolean ended() {
        return conserver == null || !conserver.isAlive();
    }

    private static String answer(Socket socket, String command) throws IOException {
        socket.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
        return line(socket);
    }

    private static String line(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); ; b = in.read()) {
            if (b < 0) {
                throw new EOFException("after: " + line);
            }
            line.append((char) b);
            if (b == '\n') {
                return line.toString();
            }
        }
    }
}
