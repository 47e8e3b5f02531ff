package org.rcons.protocol.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Makes the client ends of TLS connections by one policy. Made once: it reads the files of the policy then and not
 * again. Safe for use by several threads.
 *
 * <p>It belongs to the common way of starting rcons, where most of the cost is Java loading classes. So the trust store
 * is loaded only when a server really shows a certificate, and no suite or version is offered without need.
 */
public final class TlsContext {

    /**
     * The most bytes of plain text that may travel in one TLS record: both conserver and {@code console} read at most
     * so many of a record at once and leave the rest until something else arrives (PROTOCOL.md 6.2). Java would send
     * up to 16384.
     *
     * <p>The sockets of {@link #over} keep to it by themselves. The engines of {@link #engine} cannot (told to, they
     * refuse longer records from the server too), so whoever owns one hands it at most this many bytes a wrap:
     * {@code SslHandler.setWrapDataSize(MAX_RECORD)}.
     */
    public static final int MAX_RECORD = 8192;

    private static final int MAX_DEPTH = 10;

    private final Tls.Encrypted policy;
    private final Offer offer;
    private final KeyManager @Nullable [] own;
    private final ServerTrust trust;

    private TlsContext(Tls.Encrypted policy, Offer offer, KeyManager @Nullable [] own, ServerTrust trust) {
        this.policy = policy;
        this.offer = offer;
        this.own = own;
        this.trust = trust;
    }

    /**
     * A context for the policy.
     *
     * @param passphrases asked if the credentials' private key is encrypted
     * @throws TlsSetupException if a file cannot be used, or this Java process does not permit what the policy needs
     */
    public static TlsContext of(Tls.Encrypted policy, Passphrases passphrases) throws TlsSetupException {
        if (policy instanceof Tls.Certificate demanded) {
            return withCertificates(demanded, passphrases);
        }
        boolean many = policy instanceof Tls.Anonymous anonymous && anonymous.many();
        if (many) {
            AnonymousTls.allowElliptic();
        } else {
            AnonymousTls.allow();
        }
        ServerTrust trust = new ServerTrust(List.of(), false);
        AnonymousTls.requireAllowed(initialised(null, trust));
        return new TlsContext(policy, Offer.anonymous(many), null, trust);
    }

    private static TlsContext withCertificates(Tls.Certificate policy, Passphrases passphrases)
            throws TlsSetupException {
        ServerTrust trust = new ServerTrust(Authorities.of(policy), policy.verifyHostName());
        KeyManager[] own = policy.credentials() == null
                ? null
                : new KeyManager[] {new OwnCertificate(Credentials.read(policy.credentials(), passphrases))};
        Offer offer = Offer.certificate(policy.verifyHostName());
        return new TlsContext(policy, offer, own, trust);
    }

    /**
     * A context for one connection. Java would resume a session of the same context with the ticket that conserver
     * issues, and conserver, which sets no session id context, answers that with the alert internal_error.
     */
    private SSLContext fresh() throws TlsSetupException {
        return initialised(own, trust);
    }

    private static SSLContext initialised(KeyManager @Nullable [] own, ServerTrust trust) throws TlsSetupException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new TlsSetupException(
                    TlsSetupException.Reason.UNSUPPORTED, "this Java has no usable TLS: " + e.getMessage(), e);
        }
    }

    /**
     * The client end of TLS over a connected socket, its handshake not started. Closing it sends close_notify, without
     * which {@code console} and conserver complain, and closes the plain socket; until it is returned the plain socket
     * stays the caller's to close.
     *
     * @param host the name the user asked for, as the certificate should have it; not looked up and not sent (no SNI)
     */
    public SSLSocket over(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) fresh().getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = offer.parameters();
        parameters.setMaximumPacketSize(MAX_RECORD);
        socket.setSSLParameters(parameters);
        return socket;
    }

    /**
     * The client end of TLS for a driver that moves the bytes itself; see {@link #MAX_RECORD} and {@link #over}.
     *
     * @throws TlsSetupException if this Java has lost its TLS meanwhile
     */
    public SSLEngine engine(String host, int port) throws TlsSetupException {
        SSLEngine engine = fresh().createSSLEngine(host, port);
        engine.setUseClientMode(true);
        engine.setSSLParameters(offer.parameters());
        return engine;
    }

    /** Whether a failure is TLS's own, at whatever depth, rather than the network's. */
    public static boolean isTlsFault(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
            if (at instanceof SSLException) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /**
     * What a failure of a connection of this context means to its user.
     *
     * @param failure what the handshake threw, or the first read after it: with TLS 1.3 a server that misses a client
     *     certificate says so only then (PROTOCOL.md 6.1)
     */
    public TlsFailure explain(Throwable failure, String host, int port) {
        return TlsFailure.of(failure, policy, host + ":" + port);
    }
}
