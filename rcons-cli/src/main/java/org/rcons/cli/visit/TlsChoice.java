package org.rcons.cli.visit;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.config.TlsSettings;
import org.rcons.cli.options.RconsOptions;
import org.rcons.cli.options.RconsOptions.Login;
import org.rcons.cli.options.RconsOptions.TlsWish;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.protocol.tls.TlsSetupException;

/**
 * How to protect the connections: the command line, else the configuration files, else xCAT's certificates where they
 * exist, else as {@code console} does by default (PROTOCOL.md 6.2).
 *
 * @param context null for plain text
 * @param plainTextAllowed whether a server without TLS will do
 */
record TlsChoice(@Nullable TlsContext context, boolean plainTextAllowed) {

    static TlsChoice of(RconsOptions options, TlsSettings configured, Map<String, String> environment, Passphrases ask)
            throws TlsSetupException {
        Login login = options.login();
        if (login.tls() == TlsWish.OFF || (login.tls() == TlsWish.CONFIGURED && !configured.enabled())) {
            return new TlsChoice(null, true);
        }
        boolean said = login.credentials() != null || login.caFile() != null;
        TlsSettings settings = said ? configured : configured.orXcat(environment);
        boolean optional = login.tls() == TlsWish.IF_POSSIBLE || !settings.required();
        return new TlsChoice(TlsContext.of(policy(login, settings), ask), optional);
    }

    private static Tls.Encrypted policy(Login login, TlsSettings settings) {
        Path credentials = path(login.credentials(), settings.credentials());
        Path caFile = path(login.caFile(), settings.caFile());
        Path caDirectory = path(null, settings.caDirectory());
        if (credentials == null && caFile == null && caDirectory == null && !login.verifyHostName()) {
            return Tls.anonymous();
        }
        return new Tls.Certificate(caFile, caDirectory, credentials, login.verifyHostName());
    }

    private static @Nullable Path path(@Nullable String said, String configured) {
        String file = said == null ? configured : said;
        return file.isEmpty() ? null : Path.of(file);
    }
}
