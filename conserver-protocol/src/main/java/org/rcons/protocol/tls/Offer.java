package org.rcons.protocol.tls;

import java.util.List;
import javax.net.ssl.SSLParameters;

/** What a client hello offers: versions, suites, and whether Java compares the host name. */
enum Offer {
    /**
     * TLS 1.2 alone: 1.3 has no anonymous suites, and merely to offer it costs a start 15 ms (JDK 17) to 70 ms (JDK 25)
     * for key shares that an anonymous server never uses. A server with a certificate speaks 1.2 too.
     */
    ANONYMOUS(Suites.TLS_1_2, Suites.join(Suites.CERTIFICATE_1_2, Suites.ANONYMOUS), false),
    CERTIFICATE(Suites.TLS_1_3, Suites.join(Suites.CERTIFICATE_1_3, Suites.CERTIFICATE_1_2), false),
    NAMED_CERTIFICATE(Suites.TLS_1_3, Suites.join(Suites.CERTIFICATE_1_3, Suites.CERTIFICATE_1_2), true);

    private final String[] versions;
    private final String[] suites;
    private final boolean namesHost;

    Offer(String[] versions, String[] suites, boolean namesHost) {
        this.versions = versions;
        this.suites = suites;
        this.namesHost = namesHost;
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

    /** conserver chooses by this order (PROTOCOL.md 6.1). The DHE suites are for servers of OpenSSL 1.0. */
    private static final class Suites {
        static final String[] TLS_1_2 = {"TLSv1.2"};
        static final String[] TLS_1_3 = {"TLSv1.3", "TLSv1.2"};
        static final String[] CERTIFICATE_1_3 = {"TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"};
        static final String[] CERTIFICATE_1_2 = {
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"
        };
        static final String[] ANONYMOUS = {AnonymousTls.SUITE};

        static String[] join(String[] first, String[] second) {
            String[] all = new String[first.length + second.length];
            System.arraycopy(first, 0, all, 0, first.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return all;
        }
    }
}
