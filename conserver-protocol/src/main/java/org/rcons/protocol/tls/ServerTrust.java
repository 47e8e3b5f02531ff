package org.rcons.protocol.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Verifies what servers show, by Java's own verifier, which is made when the first server shows something: loading the
 * system's trust store costs some 35 ms that a connection to an anonymous server need not pay.
 */
final class ServerTrust extends X509ExtendedTrustManager {

    private final List<X509Certificate> authorities;
    private final boolean verifyHostName;
    private @Nullable X509ExtendedTrustManager verifier;

    /**
     * Trusts the authorities; without any, those of the system.
     *
     * @param verifyHostName whether the connections ask Java to compare host names, so that a mismatch is told apart
     */
    ServerTrust(List<X509Certificate> authorities, boolean verifyHostName) {
        this.authorities = List.copyOf(authorities);
        this.verifyHostName = verifyHostName;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
            throws CertificateException {
        try {
            verifier().checkServerTrusted(chain, keyExchange, socket);
        } catch (CertificateException e) {
            throw told(e, chain, keyExchange);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
            throws CertificateException {
        try {
            verifier().checkServerTrusted(chain, keyExchange, engine);
        } catch (CertificateException e) {
            throw told(e, chain, keyExchange);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange) throws CertificateException {
        verifier().checkServerTrusted(chain, keyExchange);
    }

    /** Java has no type for "the chain is good, the name is not": so ask again without the name. */
    private CertificateException told(CertificateException refusal, X509Certificate[] chain, String keyExchange) {
        if (!verifyHostName) {
            return refusal;
        }
        try {
            checkServerTrusted(chain, keyExchange);
            return new HostNameMismatch(refusal);
        } catch (CertificateException notTheName) {
            return refusal;
        }
    }

    private synchronized X509ExtendedTrustManager verifier() throws CertificateException {
        X509ExtendedTrustManager made = verifier;
        if (made == null) {
            made = load();
            verifier = made;
        }
        return made;
    }

    private X509ExtendedTrustManager load() throws CertificateException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(authorities.isEmpty() ? null : store());
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new CertificateException("this Java has no verifier of certificates");
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException("the trusted certificates cannot be loaded: " + e.getMessage(), e);
        }
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("ca" + i, authorities.get(i));
        }
        return store;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyExchange) throws CertificateException {
        throw new CertificateException("this is the client's end");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, keyExchange);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, keyExchange);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** The certificate is trusted, but names another host. */
    static final class HostNameMismatch extends CertificateException {
        private static final long serialVersionUID = 1L;

        HostNameMismatch(CertificateException refusal) {
            super(refusal.getMessage(), refusal);
        }
    }
}
