package org.rcons.protocol.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.FakeTls;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Mischief;
import org.rcons.testbed.fake.Moment;
import org.rcons.testbed.fake.TestKeys;

/** Encrypted sessions, and those that should have been, with both drivers. */
class EncryptionTest {
    @TempDir
    private static Path folder = Path.of(".");

    private static KeyStore server;
    private static KeyStore client;

    @BeforeAll
    static void keys() throws Exception {
        server = TestKeys.generate(folder, "server");
        client = TestKeys.generate(folder, "client");
        write("server", server, false);
        write("client", client, true);
    }

    private static void write(String name, KeyStore store, boolean withKey) throws Exception {
        Certificate certificate = store.getCertificate(name);
        String text = pem("CERTIFICATE", certificate.getEncoded());
        PrivateKey key = (PrivateKey) store.getKey(name, TestKeys.password());
        Files.writeString(folder.resolve(name + ".pem"), withKey ? text + pem("PRIVATE KEY", key.getEncoded()) : text);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private static FakeConserverBuilder n1() {
        return FakeConserver.host().console(ConsoleSetup.named("n1"));
    }

    private static TlsContext anonymous() throws Exception {
        return TlsContext.of(Tls.anonymous(), Passphrases.NONE);
    }

    private static TlsContext trusting() throws Exception {
        return TlsContext.of(Tls.certificate().withCaFile(folder.resolve("server.pem")), Passphrases.NONE);
    }

    private static void echoes(Scene scene, FakeConserver host) throws Exception {
        Driver.Console console = scene.attach(Scene.FORCE);
        console.write("secret".getBytes(ISO_8859_1));
        console.heard().awaitText("secret");
        assertTrue(host.connections().stream().allMatch(each -> each.secured()));
    }

    @ParameterizedTest
    @EnumSource
    void anonymous_tls_carries_one_session_after_the_other(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind).tls(anonymous())) {
            FakeConserver host = scene.host(n1().tls(FakeTls.anonymous()).tlsRequired());

            echoes(scene, host);
            echoes(scene, host);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_certificate_is_checked(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind).tls(trusting())) {
            echoes(scene, scene.host(n1().tls(FakeTls.certificate(server, TestKeys.password()))));
        }
        try (Scene scene = new Scene(kind).tls(trusting())) {
            scene.host(n1().tls(FakeTls.certificate(client, TestKeys.password())));
            failsToEncrypt(scene);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_certificate_is_shown(Drivers kind) throws Exception {
        FakeTls mutual = FakeTls.mutual(server, TestKeys.password(), TestKeys.certificatesOf(client));
        Tls.Certificate policy = Tls.certificate()
                .withCaFile(folder.resolve("server.pem"))
                .withCredentials(folder.resolve("client.pem"));
        try (Scene scene = new Scene(kind).tls(TlsContext.of(policy, Passphrases.NONE))) {
            echoes(scene, scene.host(n1().tls(mutual)));
        }
        try (Scene scene = new Scene(kind).tls(trusting())) {
            scene.host(n1().tls(mutual));
            assertEquals(EndCause.TLS_FAILED, scene.failure(Scene.ATTACH).endCause());
        }
    }

    private static void failsToEncrypt(Scene scene) {
        ConserverException failure = scene.failure(Scene.ATTACH);
        assertEquals(EndCause.TLS_FAILED, failure.endCause(), failure::getMessage);
        assertEquals(Step.ENCRYPTION, failure.step());
        assertEquals(scene.master(), failure.where());
    }

    @ParameterizedTest
    @EnumSource
    void anonymous_tls_is_not_enough_for_who_wants_a_certificate(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind).tls(trusting())) {
            scene.host(n1().tls(FakeTls.anonymous()));
            failsToEncrypt(scene);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_without_tls_gets_plain_text_only_if_that_is_allowed(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind).tls(anonymous())) {
            FakeConserver host = scene.host(n1());
            assertEquals(
                    EndCause.ENCRYPTION_UNSUPPORTED, scene.failure(Scene.ATTACH).endCause());
            assertFalse(host.connections().get(0).text().contains("login"));

            scene.plainTextAllowed().attach(Scene.ATTACH);

            host.console("n1").awaitConnected(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_wants_tls_refuses_plain_text(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            scene.host(n1().tls(FakeTls.anonymous()).tlsRequired());

            assertEquals(
                    EndCause.ENCRYPTION_REQUIRED, scene.failure(Scene.ATTACH).endCause());
        }
    }

    @ParameterizedTest
    @EnumSource
    void plain_text_behind_the_ok_of_ssl_is_nobodys(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind).tls(anonymous()).plainTextAllowed()) {
            FakeConserver host = scene.host(n1().tls(FakeTls.anonymous()));
            host.misbehave(Misbehaviour.BYTES_BEHIND_SSL_OK);

            ConserverException failure = scene.failure(Scene.ATTACH);

            assertTrue(
                    failure.endCause() == EndCause.NOT_UNDERSTOOD || failure.endCause() == EndCause.TLS_FAILED,
                    failure::getMessage);
            assertEquals(Step.ENCRYPTION, failure.step());
            assertFalse(host.connections().get(0).text().contains("login"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void something_else_than_tls_answers_the_handshake(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind).tls(anonymous()).plainTextAllowed()) {
            scene.host(n1().tls(FakeTls.anonymous())).misbehave(Misbehaviour.TLS_GARBAGE);
            failsToEncrypt(scene);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_handshake_that_is_never_answered_ends_in_time(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind).tls(anonymous()).deadlines(Scene.deadlines(Scene.SOON))) {
            FakeConserver host = scene.host(n1().tls(FakeTls.anonymous()));
            host.misbehave(Mischief.of(Misbehaviour.NEVER_ANSWERS).at(Moment.HANDSHAKE));

            ConserverException failure = scene.failure(Scene.ATTACH);

            assertEquals(EndCause.TIMED_OUT, failure.endCause(), failure::getMessage);
            assertEquals(Step.ENCRYPTION, failure.step());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_kilobytes_arrive_whole(Drivers kind) throws Exception {
        byte[] much = new byte[100_000];
        new Random(827).nextBytes(much);
        for (int i = 0; i < much.length; i++) {
            much[i] = much[i] == 0x05 ? 0x06 : much[i];
        }
        try (Scene scene = new Scene(kind).tls(anonymous())) {
            FakeConserver host = scene.host(n1().tls(FakeTls.anonymous()));
            Driver.Console console = scene.attach(Scene.ATTACH);

            console.write(much);

            console.heard().awaitBytes(much.length);
            assertArrayEquals(much, host.console("n1").received());
            assertArrayEquals(much, console.heard().text().getBytes(ISO_8859_1));
        }
    }
}
