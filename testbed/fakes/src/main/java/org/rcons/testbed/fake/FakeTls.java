package org.rcons.testbed.fake;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a fake encrypts (PROTOCOL.md 6).
 *
 * <p>Loading this class allows anonymous ciphers in this JVM ({@code jdk.tls.disabledAlgorithms}); it must happen before
 * anything else uses TLS, so tests load it early.
 */
public final class FakeTls {

    private static final String DISABLED = "jdk.tls.disabledAlgorithms";
    private static final String ANONYMOUS_CIPHER = "TLS_DH_anon_WITH_AES_256_GCM_SHA384";
    private static final int HANDSHAKE_MILLISECONDS = 20_000;

    static {
        allowAnonymous();
    }

    private final SSLContext context;
    private final boolean anonymous;
    private final boolean wantsClientCertificate;

    private FakeTls(SSLContext context, boolean anonymous, boolean wantsClientCertificate) {
        this.context = context;
        this.anonymous = anonymous;
        this.wantsClientCertificate = wantsClientCertificate;
    }

    /** No certificate, as conserver does by default: TLS 1.2 with anonymous Diffie-Hellman. */
    public static FakeTls anonymous() throws GeneralSecurityException {
        return new FakeTls(context(null, null), true, false);
    }

    /** With the server's certificate: TLS 1.3 or 1.2. */
    public static FakeTls certificate(KeyStore server, char[] password) throws GeneralSecurityException {
        return new FakeTls(context(keys(server, password), null), false, false);
    }

    /** With the server's certificate, and only for clients whose certificate the trust store vouches for. */
    public static FakeTls mutual(KeyStore server, char[] password, KeyStore trusted) throws GeneralSecurityException {
        return new FakeTls(context(keys(server, password), trust(trusted)), false, true);
    }

    /** Takes {@code anon} out of the disabled algorithms; harmless if it is done already. */
    public static void allowAnonymous() {
        String disabled = Security.getProperty(DISABLED);
        if (disabled != null) {
            Security.setProperty(
                    DISABLED,
                    Arrays.stream(disabled.split(",\\s*", -1))
                            .filter(algorithm -> !algorithm.equals("anon"))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Does the server's part of a handshake on a connected socket. */
    SSLSocket accept(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        socket.setUseClientMode(false);
        if (anonymous) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {ANONYMOUS_CIPHER});
        }
        socket.setNeedClientAuth(wantsClientCertificate);
        plain.setSoTimeout(HANDSHAKE_MILLISECONDS);
        socket.startHandshake();
        plain.setSoTimeout(0);
        return socket;
    }

    private static SSLContext context(KeyManager @Nullable [] keys, TrustManager @Nullable [] trust)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return context;
    }

    private static KeyManager[] keys(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trust(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
