package org.rcons.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are those of JDK 17, JDK 25 and Netty. */
class TlsFailureTest {

    private static final Tls.Certificate CERTIFICATE = Tls.certificate();
    private static final Tls.Certificate OWN = Tls.certificate().withCredentials(Path.of("own.pem"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DH ServerKeyExchange does not comply to algorithm constraints | GROUP_TOO_WEAK",
                "(handshake_failure) DH ServerKeyExchange does not comply to algorithm constraints | GROUP_TOO_WEAK",
                "Received fatal alert: handshake_failure | NO_SERVER_CERTIFICATE",
                "(handshake_failure) Received fatal alert: handshake_failure | NO_SERVER_CERTIFICATE",
                "Received fatal alert: certificate_required | CLIENT_CERTIFICATE_REQUIRED",
                "Received fatal alert: bad_certificate | CLIENT_CERTIFICATE_REQUIRED",
                "Received fatal alert: protocol_version | NOTHING_IN_COMMON",
                "Received fatal alert: internal_error | OTHER",
                "Unsupported or unrecognized SSL message | NOT_TLS",
                "not an SSL/TLS record: 756e6b6e6f776e | NOT_TLS",
                "Remote host terminated the handshake | CLOSED",
            })
    void kind_byTheTextOfJavasTls(String text, TlsFailure.Kind kind) {
        assertEquals(kind, explain(new SSLHandshakeException(text), CERTIFICATE).kind());
    }

    @Test
    void alert_meansAnotherThingUnderAnotherPolicy() {
        SSLException failure = new SSLHandshakeException("Received fatal alert: handshake_failure");
        assertEquals(
                TlsFailure.Kind.CLIENT_CERTIFICATE_REQUIRED,
                explain(failure, Tls.anonymous()).kind());
        SSLException unknown = new SSLHandshakeException("Received fatal alert: unknown_ca");
        assertEquals(
                TlsFailure.Kind.CLIENT_CERTIFICATE_REFUSED,
                explain(unknown, OWN).kind());
    }

    @Test
    void kind_byTheInnermostCauseThatKnows() {
        Throwable inner = new CertificateException("refused", new CertificateNotYetValidException("NotBefore: ..."));
        Throwable outer = new SSLHandshakeException("PKIX path validation failed").initCause(inner);
        assertEquals(
                TlsFailure.Kind.CERTIFICATE_NOT_YET_VALID,
                explain(new IOException(outer), CERTIFICATE).kind());
    }

    @Test
    void kind_whenTheConnectionBroke() {
        for (Throwable broken :
                new Throwable[] {new SocketException("Connection reset"), new ClosedChannelException()}) {
            assertEquals(TlsFailure.Kind.CLOSED, explain(broken, CERTIFICATE).kind());
        }
    }

    @Test
    void message_isOneLineWithTheAddress() {
        TlsFailure failure = explain(new SSLException("first\nsecond"), CERTIFICATE);
        assertEquals("cn01:782: TLS failed (first)", failure.message());
        assertFalse(explain(new SSLException("\n"), CERTIFICATE).message().contains("\n"));
    }

    @Test
    void causes_whenTheyGoRoundInACircle() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);
        assertTrue(explain(one, CERTIFICATE).message().startsWith("cn01:782: TLS failed"));
    }

    @Test
    void policy_cannotNameAFileWithoutAName() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> CERTIFICATE.withCaFile(Path.of("")));
        assertEquals("the CA file has an empty name: name a file or leave it out", thrown.getMessage());
    }

    private static TlsFailure explain(Throwable failure, Tls.Encrypted policy) {
        return TlsFailure.of(failure, policy, "cn01:782");
    }
}
