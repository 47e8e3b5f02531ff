package org.rcons.protocol.tls;

import java.security.Security;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The permission to use anonymous suites in this Java process.
 *
 * <p>Java's security property {@code jdk.tls.disabledAlgorithms} forbids them by the entry {@code anon}. The property
 * is read once a process, when the first class of Java's TLS is initialised, so the permission is all or nothing. It
 * only lifts the ban: a connection offers an anonymous suite only if its suites are set by hand, which is done for
 * {@link Tls.Anonymous} and nowhere else. The default suites of every {@link SSLContext} of the process never contain
 * one.
 */
public final class AnonymousTls {

    /** What conserver without a certificate chooses; it needs TLS 1.2, 1.3 has no anonymous suites. */
    static final String SUITE = "TLS_DH_anon_WITH_AES_256_GCM_SHA384";

    /** What conserver chooses, too, if it is offered first. */
    static final String ELLIPTIC_SUITE = "TLS_ECDH_anon_WITH_AES_256_CBC_SHA";

    private static final String PROPERTY = "jdk.tls.disabledAlgorithms";
    private static final String ENTRY = "anon";
    private static final String ELLIPTIC_ENTRY = "ECDH";

    private AnonymousTls() {}

    /**
     * Takes the entry {@code anon}, and nothing else, out of {@code jdk.tls.disabledAlgorithms}. {@link TlsContext}
     * calls it for the policies that need it. A process that makes other TLS connections as well calls it first thing
     * in its main method, if it is going to need it. Calling it again does nothing.
     */
    public static synchronized void allow() {
        String disabled = Security.getProperty(PROPERTY);
        String kept = withoutAnon(disabled);
        if (kept != null) {
            Security.setProperty(PROPERTY, kept);
        }
    }

    /**
     * Takes the entry {@code ECDH} out, too, which newer Javas have and which the anonymous suite with elliptic curves
     * falls under.
     */
    static synchronized void allowElliptic() {
        allow();
        String kept = without(Security.getProperty(PROPERTY), ELLIPTIC_ENTRY);
        if (kept != null) {
            Security.setProperty(PROPERTY, kept);
        }
    }

    /**
     * Fails if TLS was initialised in this process before {@link #allow}, or an administrator forbids the suite by
     * another entry. Found out here, it has a reason; in the handshake it is "no appropriate protocol".
     */
    static void requireAllowed(SSLContext context) throws TlsSetupException {
        for (String supported : context.getSocketFactory().getSupportedCipherSuites()) {
            if (supported.equals(SUITE)) {
                return;
            }
        }
        throw new TlsSetupException(
                TlsSetupException.Reason.UNSUPPORTED,
                "this Java process does not permit anonymous TLS: its TLS was initialised before anonymous suites were"
                        + " allowed, or " + PROPERTY + " forbids " + SUITE
                        + " by name; give the server a certificate, or call AnonymousTls.allow() first thing in main");
    }

    /** The entries without {@code anon}; null if there is nothing to change. */
    static @Nullable String withoutAnon(@Nullable String disabled) {
        return without(disabled, ENTRY);
    }

    private static @Nullable String without(@Nullable String disabled, String unwanted) {
        if (disabled == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(disabled.length());
        boolean found = false;
        int start = 0;
        while (start <= disabled.length()) {
            int comma = disabled.indexOf(',', start);
            int end = comma < 0 ? disabled.length() : comma;
            String entry = unquoted(disabled.substring(start, end));
            if (entry.equalsIgnoreCase(unwanted)) {
                found = true;
            } else if (!entry.isEmpty()) {
                kept.append(kept.length() == 0 ? "" : ", ").append(entry);
            }
            start = end + 1;
        }
        return found ? kept.toString() : null;
    }

    /** The JDK allows the whole list to stand in quotation marks, which then are its first and last character. */
    private static String unquoted(String entry) {
        String bare = entry.strip();
        if (bare.startsWith("\"")) {
            bare = bare.substring(1);
        }
        if (bare.endsWith("\"")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.strip();
    }
}
