package org.rcons.protocol.tls;

import java.io.EOFException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a failed TLS connection means, for the user and for the program.
 *
 * @param message one line: what happened, where, what to try
 */
public record TlsFailure(Kind kind, String message) {

    /** Who has to do what about it. */
    public enum Kind {
        /** The policy demands a certificate, and the server has none that it can offer. */
        NO_SERVER_CERTIFICATE("the server offers no certificate, though one is demanded; name sslcredentials in its"
                + " configuration, or allow anonymous TLS"),
        /** The server's certificate leads to no trusted CA. */
        CA_UNKNOWN("the server's certificate is not signed by a trusted CA; name the CA's file"),
        /** The server's certificate, or one above it, has expired. */
        CERTIFICATE_EXPIRED("the server's certificate has expired; renew it, or correct this machine's clock"),
        /** The server's certificate is valid only later. */
        CERTIFICATE_NOT_YET_VALID("the server's certificate is not valid yet; correct this machine's clock"),
        /** The server's certificate is trusted, but is another host's. */
        HOST_NAME_MISMATCH("the server's certificate is for another host; use the name in the certificate, or do not"
                + " verify host names"),
        /** The server's certificate is no good for another reason. */
        CERTIFICATE_REFUSED("the server's certificate was refused"),
        /** The server wants to see a certificate, and none is configured. */
        CLIENT_CERTIFICATE_REQUIRED("the server requires a client certificate; name a credentials file"),
        /** The server has seen the own certificate and does not accept it. */
        CLIENT_CERTIFICATE_REFUSED("the server does not accept this client's certificate; see that it has not expired"
                + " and comes from the server's CA"),
        /** The server's Diffie-Hellman group is below what this Java is configured to accept. */
        GROUP_TOO_WEAK("this Java's security settings refuse the server's key exchange (conserver without a certificate"
                + " uses 1024 bits); give the server a certificate, or see \"DH keySize\" in jdk.tls.disabledAlgorithms"
                + " (on RHEL: -Djava.security.disableSystemPropertiesFile=true)"),
        /** No version or suite in common. */
        NOTHING_IN_COMMON("the server accepts none of the TLS versions and suites offered; the anonymous form offers"
                + " TLS 1.2 only, the one with certificates 1.3 too"),
        /** What answers is not TLS. */
        NOT_TLS("the server answered in plain text instead of TLS; see that host and port are those of conserver"),
        /** The other end, or something between, hung up. */
        CLOSED(
                "the server closed the connection during the TLS handshake; its log says why, a client certificate that is"
                        + " missing or not accepted for one"),
        /** None of the above. */
        OTHER("TLS failed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** How far causes are followed; some are circular. */
    private static final int MAX_CAUSES = 16;

    static TlsFailure of(Throwable failure, Tls.Encrypted policy, String address) {
        Kind kind = kind(failure, policy);
        String detail = kind == Kind.OTHER || kind == Kind.CERTIFICATE_REFUSED ? " (" + root(failure) + ")" : "";
        return new TlsFailure(kind, address + ": " + kind.text + detail);
    }

    private static Kind kind(Throwable failure, Tls.Encrypted policy) {
        Kind kind = null;
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++, cause = cause.getCause()) {
            Kind told = byText(text(cause), policy);
            if (told != null) {
                return told;
            }
            Kind found = byType(cause);
            kind = found == null || (found == Kind.CERTIFICATE_REFUSED && kind != null) ? kind : found;
        }
        return kind == null ? Kind.OTHER : kind;
    }

    /** By the type of one cause; an inner one knows more than an outer one, unless it is the general refusal. */
    private static @Nullable Kind byType(Throwable cause) {
        if (cause instanceof ServerTrust.HostNameMismatch) {
            return Kind.HOST_NAME_MISMATCH;
        }
        if (cause instanceof CertPathBuilderException) {
            return Kind.CA_UNKNOWN;
        }
        if (cause instanceof CertificateExpiredException || isFor(cause, BasicReason.EXPIRED)) {
            return Kind.CERTIFICATE_EXPIRED;
        }
        if (cause instanceof CertificateNotYetValidException || isFor(cause, BasicReason.NOT_YET_VALID)) {
            return Kind.CERTIFICATE_NOT_YET_VALID;
        }
        if (cause instanceof CertPathValidatorException || cause instanceof CertificateException) {
            return Kind.CERTIFICATE_REFUSED;
        }
        return cause instanceof EOFException
                        || cause instanceof SocketException
                        || cause instanceof ClosedChannelException
                ? Kind.CLOSED
                : null;
    }

    private static boolean isFor(Throwable cause, BasicReason reason) {
        return cause instanceof CertPathValidatorException path && path.getReason() == reason;
    }

    /** Java has no type for an alert, nor for most refusals of its own: its texts are all there is. */
    private static @Nullable Kind byText(String text, Tls.Encrypted policy) {
        if (text.contains("fatal alert: ")) {
            return byAlert(text.substring(text.indexOf("fatal alert: ") + 13), policy);
        }
        if (text.contains("unrecognized ssl message") || text.contains("not an ssl/tls record")) {
            return Kind.NOT_TLS;
        }
        if (text.contains("algorithm constraints") && text.contains("dh")) {
            return Kind.GROUP_TOO_WEAK;
        }
        if (text.contains("unexpected handshake message: certificate_request")) {
            return Kind.CLIENT_CERTIFICATE_REQUIRED;
        }
        return text.contains("terminated the handshake") || text.contains("closed connection during handshake")
                ? Kind.CLOSED
                : null;
    }

    private static @Nullable Kind byAlert(String alert, Tls.Encrypted policy) {
        boolean shown = policy instanceof Tls.Certificate certificate && certificate.credentials() != null;
        return switch (alert) {
            case "certificate_required" -> Kind.CLIENT_CERTIFICATE_REQUIRED;
            case "bad_certificate",
                    "unsupported_certificate",
                    "certificate_revoked",
                    "certificate_expired",
                    "certificate_unknown",
                    "unknown_ca",
                    "access_denied" -> shown ? Kind.CLIENT_CERTIFICATE_REFUSED : Kind.CLIENT_CERTIFICATE_REQUIRED;
            case "handshake_failure" ->
                policy instanceof Tls.Anonymous ? Kind.CLIENT_CERTIFICATE_REQUIRED : Kind.NO_SERVER_CERTIFICATE;
            case "protocol_version", "insufficient_security" -> Kind.NOTHING_IN_COMMON;
            default -> null;
        };
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; root.getCause() != null && i < MAX_CAUSES; i++) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? "" : message.toLowerCase(Locale.ROOT);
    }
}
