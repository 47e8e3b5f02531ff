package org.rcons.generator.apply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.protocol.tls.TlsSetupException;

/**
 * How we introduce ourselves to a conserver, in the order of trying: another one is tried if the two ends cannot agree
 * on encryption. Nobody is asked for a password. Thread-safe.
 *
 * <p>Encryption is set up when the first conserver that runs is to be talked to: a run that finds none neither waits for it
 * nor needs its files.
 */
public final class ProtocolAccess {
    private final Making making;
    private @Nullable List<ClientOptions> ways;

    private ProtocolAccess(Making making) {
        this.making = making;
    }

    /** Sets the ways up. */
    private interface Making {
        List<ClientOptions> ways() throws TlsSetupException;
    }

    /**
     * In these ways.
     *
     * @param ways at least one
     * @throws IllegalArgumentException if there is no way
     */
    public ProtocolAccess(List<ClientOptions> ways) {
        this(() -> List.copyOf(ways));
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("there is no way to a conserver");
        }
    }

    /**
     * As xCAT does it: with the certificates of {@code ~/.xcat} where they are (XCAT.md 2.4), else anonymously, and in
     * plain text where the conserver has no encryption.
     *
     * @param home of the user
     */
    public static ProtocolAccess of(UserName user, Path home, Deadlines deadlines) {
        return new ProtocolAccess(() -> asXcat(user, home, deadlines));
    }

    /**
     * The ways in their order.
     *
     * @throws TlsSetupException if Java has no anonymous TLS, or a certificate cannot be read
     */
    synchronized List<ClientOptions> ways() throws TlsSetupException {
        List<ClientOptions> known = ways;
        if (known == null) {
            known = making.ways();
            ways = known;
        }
        return known;
    }

    private static List<ClientOptions> asXcat(UserName user, Path home, Deadlines deadlines) throws TlsSetupException {
        List<ClientOptions> ways = new ArrayList<>();
        Path authority = home.resolve(".xcat/ca.pem");
        Path own = home.resolve(".xcat/client-cred.pem");
        if (Files.isReadable(authority) && Files.isReadable(own)) {
            Tls.Certificate certificate =
                    Tls.certificate().withCaFile(authority).withCredentials(own);
            ways.add(way(user, certificate, deadlines));
        }
        ways.add(way(user, Tls.anonymous(), deadlines));
        return List.copyOf(ways);
    }

    private static ClientOptions way(UserName user, Tls.Encrypted policy, Deadlines deadlines)
            throws TlsSetupException {
        return new ClientOptions(user, TlsContext.of(policy, Passphrases.NONE), true, deadlines, Passwords.NONE);
    }

    /** The login name of this process' user, from its environment; {@code root} if it is not set. */
    public static UserName currentUser(Map<String, String> environment) {
        String name = environment.getOrDefault("LOGNAME", environment.getOrDefault("USER", ""));
        return new UserName(name.isEmpty() ? "root" : name);
    }
}
