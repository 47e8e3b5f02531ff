package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeTlsTest {

    private final Path folder;

    FakeTlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void login_whenTlsIsRequiredAndTheClientIsPlain_isRefusedAndTheConnectionStays() throws Exception {
        try (FakeConserver conserver = host(FakeTls.anonymous());
                RawClient client = RawClient.master(conserver)) {
            client.expect("ok\r\n");

            assertEquals("encryption required\r\n", client.ask("login alice\r\n", "\r\n"));
            assertEquals("goodbye\r\n", client.ask("exit\r\n", "\r\n"));
        }
    }

    @Test
    void ssl_whenAnonymous_agreesOnTheCipherOfTheRealServer() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        try (FakeConserver conserver = host(FakeTls.anonymous());
                SSLSocket socket = secured(conserver, context)) {
            socket.setEnabledCipherSuites(new String[] {"TLS_DH_anon_WITH_AES_256_GCM_SHA384"});
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});

            assertEquals("ok\r\n", ask(socket, "login alice\r\n"));
            assertEquals(
                    "TLS_DH_anon_WITH_AES_256_GCM_SHA384", socket.getSession().getCipherSuite());
            assertTrue(conserver.connections().get(0).secured());
            assertTrue(conserver.connections().get(0).text().endsWith("login alice\r\n"));
        }
    }

    @Test
    void ssl_whenServerHasACertificate_speaksTls13() throws Exception {
        KeyStore store = TestKeys.generate(folder, "server");
        try (FakeConserver conserver = host(FakeTls.certificate(store, TestKeys.password()));
                SSLSocket socket = secured(conserver, trusting(store, null))) {
            assertEquals("ok\r\n", ask(socket, "login alice\r\n"));
            assertEquals("TLSv1.3", socket.getSession().getProtocol());
        }
    }

    @Test
    void ssl_whenClientCertificateIsMissing_endsWithoutAWord() throws Exception {
        KeyStore server = TestKeys.generate(folder, "server");
        KeyStore client = TestKeys.generate(folder, "client");
        FakeTls tls = FakeTls.mutual(server, TestKeys.password(), TestKeys.certificatesOf(client));
        try (FakeConserver conserver = host(tls);
                SSLSocket socket = secured(conserver, trusting(server, null))) {
            assertThrows(IOException.class, () -> ask(socket, "login alice\r\n"));
        }
    }

    @Test
    void ssl_whenClientCertificateIsTrusted_goesOn() throws Exception {
        KeyStore server = TestKeys.generate(folder, "server");
        KeyStore client = TestKeys.generate(folder, "client");
        FakeTls tls = FakeTls.mutual(server, TestKeys.password(), TestKeys.certificatesOf(client));
        try (FakeConserver conserver = host(tls);
                SSLSocket socket = secured(conserver, trusting(server, client))) {
            assertEquals("ok\r\n", ask(socket, "login alice\r\n"));
        }
    }

    private static FakeConserver host(FakeTls tls) {
        return FakeConserver.host()
                .console(ConsoleSetup.named("n1"))
                .tls(tls)
                .tlsRequired()
                .start();
    }

    private static SSLSocket secured(FakeConserver conserver, SSLContext context) throws IOException {
        RawClient plain = RawClient.master(conserver);
        plain.expect("ok\r\n");
        plain.ask("ssl\r\n", "ok\r\n");
        Socket socket = plain.socket();
        return (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
    }

    private static String ask(SSLSocket socket, String line) throws IOException {
        socket.getOutputStream().write(line.getBytes(ISO_8859_1));
        byte[] answer = socket.getInputStream().readNBytes("ok\r\n".length());
        if (answer.length == 0) {
            throw new IOException("closed");
        }
        return new String(answer, ISO_8859_1);
    }

    private static SSLContext trusting(KeyStore server, @Nullable KeyStore client) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(TestKeys.certificatesOf(server));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(client, TestKeys.password());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
