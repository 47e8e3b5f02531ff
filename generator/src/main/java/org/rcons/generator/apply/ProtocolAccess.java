package org.rcons.generator.apply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * on encryption. Nobody is asked for a password.
 *
 * @param ways at least one
 */
public record ProtocolAccess(List<ClientOptions> ways) {
    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if there is no way
     */
    public ProtocolAccess {
        ways = List.copyOf(ways);
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("there is no way to a conserver");
        }
    }

    /**
     * As xCAT does it: with the certificates of {@code ~/.xcat} where they are (XCAT.md 2.4), else anonymously, and in
     * plain text where the conserver has no encryption.
     *
     * @param home of the user
     * @throws TlsSetupException if Java has no anonymous TLS, or a certificate cannot be read
     */
    public static ProtocolAccess of(UserName user, Path home, Deadlines deadlines) throws TlsSetupException {
        List<ClientOptions> ways = new ArrayList<>();
        Path authority = home.resolve(".xcat/ca.pem");
        Path own = home.resolve(".xcat/client-cred.pem");
        if (Files.isReadable(authority) && Files.isReadable(own)) {
            Tls.Certificate certificate =
                    Tls.certificate().withCaFile(authority).withCredentials(own);
            ways.add(way(user, certificate, deadlines));
        }
        ways.add(way(user, Tls.anonymous(), deadlines));
        return new ProtocolAccess(ways);
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
