package org.rcons.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsContextTest {

    private static final Tls.Certificate CA = Tls.certificate().withCaFile(Resource.path("ca.crt"));

    /** As a main method that may need it does: this process makes contexts of both policies, in any order. */
    @BeforeAll
    static void allowAnonymousTls() {
        AnonymousTls.allow();
    }

    @Test
    void anonymousServer_underTheAnonymousPolicy() throws Exception {
        try (TlsServer server = TlsServer.anonymous();
                SSLSocket socket = connected(server, Tls.anonymous(), "localhost")) {
            assertEquals("hello", echoed(socket, "hello"));
            assertEquals(
                    "TLS_DH_anon_WITH_AES_256_GCM_SHA384", socket.getSession().getCipherSuite());
        }
    }

    @Test
    void close_sendsCloseNotify() throws Exception {
        try (TlsServer server = TlsServer.anonymous()) {
            SSLSocket socket = connected(server, Tls.anonymous(), "localhost");
            echoed(socket, "hello");
            socket.close();
            assertEquals("closed", server.ending());
        }
    }

    @Test
    void anonymousServer_whenACertificateIsDemanded() throws Exception {
        try (TlsServer server = TlsServer.anonymous()) {
            TlsFailure failure = failure(server, CA, "localhost");
            assertEquals(TlsFailure.Kind.NO_SERVER_CERTIFICATE, failure.kind());
            assertEquals(
                    "localhost:" + server.port() + ": the server offers no certificate, though one is demanded;"
                            + " name sslcredentials in its configuration, or allow anonymous TLS",
                    failure.message());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.pem", "ec.pem", "chained.pem", "elsewhere.pem"})
    void serverCertificate_ofTheCa(String credentials) throws Exception {
        try (TlsServer server = TlsServer.withCertificate(credentials);
                SSLSocket socket = connected(server, CA, "localhost")) {
            assertEquals("hello", echoed(socket, "hello"));
            assertEquals("TLSv1.3", socket.getSession().getProtocol());
        }
    }

    @Test
    void serverCertificate_ofACaInADirectory() throws Exception {
        Tls.Certificate policy =
                Tls.certificate().withCaDirectory(Resource.path("ca.crt").resolveSibling("."));
        try (TlsServer server = TlsServer.withCertificate("server-1960.pem");
                SSLSocket socket = connected(server, policy, "localhost")) {
            assertEquals("hello", echoed(socket, "hello"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "server.pem, other-ca.crt, CA_UNKNOWN",
        "expired.pem, ca.crt, CERTIFICATE_EXPIRED",
    })
    void serverCertificate_whenItIsNoGood(String credentials, String ca, TlsFailure.Kind kind) throws Exception {
        try (TlsServer server = TlsServer.withCertificate(credentials)) {
            Tls.Certificate policy = Tls.certificate().withCaFile(Resource.path(ca));
            assertEquals(kind, failure(server, policy, "localhost").kind());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void serverCertificate_whenOnlyTheSystemsTrustStoreIsThere(boolean anonymous) throws Exception {
        try (TlsServer server = TlsServer.withCertificate("server.pem")) {
            Tls.Encrypted policy = anonymous ? Tls.anonymous() : Tls.certificate();
            assertEquals(
                    TlsFailure.Kind.CA_UNKNOWN,
                    failure(server, policy, "localhost").kind());
        }
    }

    @Test
    void hostName_whenVerifiedAndRight() throws Exception {
        for (String host : List.of("localhost", "127.0.0.1")) {
            try (TlsServer server = TlsServer.withCertificate("server.pem");
                    SSLSocket socket = connected(server, CA.withVerifiedHostName(), host)) {
                assertEquals("hello", echoed(socket, "hello"));
            }
        }
    }

    @Test
    void hostName_whenVerifiedAndWrong() throws Exception {
        try (TlsServer server = TlsServer.withCertificate("elsewhere.pem")) {
            TlsFailure failure = failure(server, CA.withVerifiedHostName(), "localhost");
            assertEquals(TlsFailure.Kind.HOST_NAME_MISMATCH, failure.kind());
        }
    }

    @Test
    void hostName_isNotToldToTheServerInClear() throws Exception {
        TlsContext context = TlsContext.of(CA.withVerifiedHostName(), Passphrases.NONE);
        String hello = new String(hello(context, "elsewhere.example"), StandardCharsets.ISO_8859_1);
        assertFalse(hello.contains("elsewhere"), "server_name in the client hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client.pem", "client-aes.pem", "ed.pem"})
    void clientCertificate_whenTheServerDemandsOne(String credentials) throws Exception {
        Tls.Certificate policy = CA.withCredentials(Resource.path(credentials));
        try (TlsServer server = TlsServer.demandingCertificate("server.pem", "ca.crt");
                SSLSocket socket = connected(server, policy, "localhost")) {
            assertEquals("hello", echoed(socket, "hello"));
        }
    }

    @Test
    void clientCertificate_whenThereIsNone() throws Exception {
        try (TlsServer server = TlsServer.demandingCertificate("server.pem", "ca.crt")) {
            TlsFailure failure = failure(server, CA, "localhost");
            assertEquals(TlsFailure.Kind.CLIENT_CERTIFICATE_REQUIRED, failure.kind(), failure.message());
        }
    }

    @Test
    void clientCertificate_whenTheServersCaIsAnother() throws Exception {
        try (TlsServer server = TlsServer.demandingCertificate("server.pem", "other-ca.crt")) {
            Tls.Certificate policy = CA.withCredentials(Resource.path("client.pem"));
            TlsFailure failure = failure(server, policy, "localhost");
            assertEquals(TlsFailure.Kind.CLIENT_CERTIFICATE_REFUSED, failure.kind(), failure.message());
        }
    }

    @Test
    void certificatesOf1960_onBothSides() throws Exception {
        Tls.Certificate policy = Tls.certificate()
                .withCaFile(Resource.path("ca-1960.crt"))
                .withCredentials(Resource.path("client-1960.pem"))
                .withVerifiedHostName();
        try (TlsServer server = TlsServer.demandingCertificate("server-1960.pem", "ca-1960.crt");
                SSLSocket socket = connected(server, policy, "localhost")) {
            assertEquals("hello", echoed(socket, "hello"));
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            assertEquals(
                    "1960-01-01T00:00:00Z", shown.getNotBefore().toInstant().toString());
        }
    }

    @Test
    void records_neverCarryMoreThanConserverReadsAtOnce() throws Exception {
        byte[] sent = new byte[100_000];
        new Random(1).nextBytes(sent);
        try (TlsServer server = TlsServer.anonymous();
                SSLSocket socket = connected(server, Tls.anonymous(), "localhost")) {
            OutputStream out = socket.getOutputStream();
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(out, sent));
            assertArrayEquals(
                    sent, socket.getInputStream().readNBytes(sent.length), "16 KB records come in all the same");
            written.join();
            assertEquals(sent.length, server.records().stream().mapToInt(n -> n).sum());
            assertTrue(server.records().stream().allMatch(n -> n <= TlsContext.MAX_RECORD), server.records()::toString);
        }
    }

    @Test
    void failure_whenTheServerAnswersInPlainText() throws Exception {
        assertEquals(
                TlsFailure.Kind.NOT_TLS, failureAfter("unknown command\r\n").kind());
    }

    @Test
    void failure_whenTheServerHangsUp() throws Exception {
        assertEquals(TlsFailure.Kind.CLOSED, failureAfter("").kind());
    }

    @Test
    void otherConnectionsOfTheProcess_neverOfferAnonymousSuites() throws Exception {
        TlsContext.of(Tls.anonymous(), Passphrases.NONE);

        SSLContext other = SSLContext.getDefault();

        assertNoneAnonymous(other.getDefaultSSLParameters().getCipherSuites());
        assertNoneAnonymous(other.createSSLEngine().getEnabledCipherSuites());
        assertNoneAnonymous(other.getSocketFactory().getDefaultCipherSuites());
        assertNoneAnonymous(other.getServerSocketFactory().getDefaultCipherSuites());
    }

    @Test
    void certificatePolicy_neverOffersAnonymousSuites() throws Exception {
        TlsContext context = TlsContext.of(CA, Passphrases.NONE);
        assertNoneAnonymous(context.engine("localhost", 1).getEnabledCipherSuites());
    }

    private static void assertNoneAnonymous(String[] suites) {
        for (String suite : suites) {
            assertFalse(suite.contains("anon"), suite);
        }
    }

    private static SSLSocket connected(TlsServer server, Tls.Encrypted policy, String host) throws Exception {
        TlsContext context = TlsContext.of(policy, (file, attempt) -> Resource.PASSPHRASE.toCharArray());
        SSLSocket socket = context.over(server.connect(), host, server.port());
        socket.startHandshake();
        return socket;
    }

    private static TlsFailure failure(TlsServer server, Tls.Encrypted policy, String host) throws Exception {
        TlsContext context = TlsContext.of(policy, Passphrases.NONE);
        try (SSLSocket socket = context.over(server.connect(), host, server.port())) {
            IOException thrown = assertThrows(IOException.class, () -> firstRead(socket));
            return context.explain(thrown, host, server.port());
        }
    }

    private static TlsFailure failureAfter(String answer) throws Exception {
        TlsContext context = TlsContext.of(CA, Passphrases.NONE);
        try (ServerSocket listener = new ServerSocket(0);
                Socket plain = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket accepted = listener.accept();
                SSLSocket socket = context.over(plain, "localhost", 1)) {
            accepted.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            accepted.shutdownOutput();
            IOException thrown = assertThrows(IOException.class, socket::startHandshake);
            return context.explain(thrown, "localhost", 1);
        }
    }

    private static byte[] hello(TlsContext context, String host) throws Exception {
        var engine = context.engine(host, 1);
        var hello = ByteBuffer.allocate(20_000);
        engine.wrap(ByteBuffer.allocate(0), hello);
        return Arrays.copyOf(hello.array(), hello.position());
    }

    private static String echoed(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        InputStream in = socket.getInputStream();
        byte[] answer = in.readNBytes(text.length());
        if (answer.length < text.length()) {
            throw new EOFException("the server closed");
        }
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** Writing first would make it a race whether the server's alert or its reset comes in first. */
    private static void firstRead(SSLSocket socket) throws IOException {
        socket.startHandshake();
        socket.getInputStream().read();
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
