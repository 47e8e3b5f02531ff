package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** The four forms of TLS: anonymous, as conserver has it by default; with certificates of one and both sides; off. */
class EncryptionJourneysTest {
    private static final Path CA = file("ca.crt");
    private static final Path SERVER = file("server.pem");
    private static final Path CLIENT = file("client.pem");
    private static final ConserverSetup ENCRYPTED =
            ConserverSetup.PLAIN.echo("n1").with("sslrequired yes;");

    @RegisterExtension
    static final RealConserver ANONYMOUS = RealConserver.of(ENCRYPTED);

    @RegisterExtension
    static final RealConserver CERTIFIED = RealConserver.of(ENCRYPTED.with("sslcredentials " + SERVER + ";"));

    @RegisterExtension
    static final RealConserver MUTUAL = RealConserver.of(
            ENCRYPTED.with("sslcredentials " + SERVER + "; sslcacertificatefile " + CA + "; sslreqclientcert yes;"));

    @Test
    void withoutAnyConfigurationTheConnectionIsEncryptedAnonymously() throws Exception {
        visits(ANONYMOUS, "", "n1");
    }

    @Test
    void theServerShowsACertificateOfTheKnownAuthority() throws Exception {
        visits(CERTIFIED, "sslcacertificatefile " + CA + ";", "n1");
    }

    @Test
    void bothSidesShowCertificates() throws Exception {
        visits(MUTUAL, "sslcacertificatefile " + CA + "; sslcredentials " + CLIENT + ";", "n1");
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() throws Exception {
        fails(CERTIFIED, "", "n1", 69);
    }

    @Test
    void aServerThatWantsACertificateGetsNone() throws Exception {
        fails(MUTUAL, "sslcacertificatefile " + CA + ";", "n1", 69);
    }

    @Test
    void aServerThatWantsEncryptionIsAskedForPlainText() throws Exception {
        fails(ANONYMOUS, "", "-E n1", 78);
    }

    private static void visits(RealConserver conserver, String settings, String words) throws Exception {
        try (Person alice = Person.named("alice", conserver)) {
            alice.configures("config * { " + settings + " }\n").opens(words);
            alice.says("across").leaves().endsWith(0).terminalIsAsBefore();
        }
    }

    private static void fails(RealConserver conserver, String settings, String words, int status) throws Exception {
        try (Person alice = Person.named("alice", conserver)) {
            alice.configures("config * { " + settings + " }\n").starts(words);
            alice.sees("rcons: " + conserver.master()).endsWith(status).terminalIsAsBefore();
        }
    }

    private static Path file(String name) {
        URL url = EncryptionJourneysTest.class.getResource("/tls/" + name);
        assertNotNull(url, name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
