package org.rcons.protocol.tls;

import java.util.List;
import javax.net.ssl.SSLParameters;

/**
 * What a client hello offers: versions, suites, and whether Java compares the host name. conserver chooses by the order
 * of the suites (PROTOCOL.md 6.1).
 */
final class Offer {

    private static final String[] TLS_1_2 = {"TLSv1.2"};
    private static final String[] TLS_1_3 = {"TLSv1.3", "TLSv1.2"};
    private static final String[] SUITES_1_3 = {"TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"};

    /** The DHE suites are for servers with OpenSSL 1.0. */
    private static final String[] SUITES_1_2 = {
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"
    };

    private final String[] versions;
    private final String[] suites;
    private final boolean namesHost;

    private Offer(String[] versions, String[] suites, boolean namesHost) {
        this.versions = versions;
        this.suites = suites;
        this.namesHost = namesHost;
    }

    /**
     * TLS 1.2 alone: 1.3 has no anonymous suites, and merely to offer it costs a start 15 ms (JDK 17) to 70 ms (JDK 25)
     * for key shares that an anonymous server never uses. A server with a certificate speaks 1.2 too.
     */
    static Offer anonymous(boolean many) {
        String[] suites = many
                ? join(SUITES_1_2, AnonymousTls.ELLIPTIC_SUITE, AnonymousTls.SUITE)
                : join(SUITES_1_2, AnonymousTls.SUITE);
        return new Offer(TLS_1_2, suites, false);
    }

    static Offer certificate(boolean namesHost) {
        return new Offer(TLS_1_3, join(SUITES_1_3, SUITES_1_2), namesHost);
    }

    /** New parameters, for one connection. An empty list of server names is Java's way to send no SNI. */
    SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters(suites, versions);
        parameters.setServerNames(List.of());
        if (namesHost) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    private static String[] join(String[] first, String... second) {
        String[] all = new String[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
