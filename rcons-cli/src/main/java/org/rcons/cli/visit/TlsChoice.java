package org.rcons.cli.visit;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.config.TlsSettings;
import org.rcons.cli.options.Connection.Protection;
import org.rcons.protocol.session.SignOn.Encryption;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.protocol.tls.TlsSetupException;

/**
 * How to protect the connections: the command line, else the configuration files, else xCAT's certificates where they
 * exist, else as {@code console} does by default (PROTOCOL.md 6.2). {@code -U} permits plain text and asks for nothing: it
 * changes nothing where a file says {@code sslenabled no}.
 *
 * @param context null for plain text
 * @param plainTextAllowed whether a server without TLS will do
 */
record TlsChoice(@Nullable TlsContext context, boolean plainTextAllowed) {

    /**
     * Decides.
     *
     * @param plain what to do where nobody wants certificates
     */
    static TlsChoice of(
            Protection said,
            TlsSettings configured,
            Map<String, String> environment,
            Tls.Anonymous plain,
            Passphrases ask)
            throws TlsSetupException {
        if (said.encryption() == Encryption.OFF || !configured.enabled()) {
            return new TlsChoice(null, true);
        }
        boolean files = said.credentials() != null || said.caFile() != null;
        TlsSettings settings = files ? configured : configured.orXcat(environment);
        boolean optional = said.encryption() == Encryption.WANTED || !settings.required();
        return new TlsChoice(TlsContext.of(policy(said, settings, plain), ask), optional);
    }

    private static Tls.Encrypted policy(Protection said, TlsSettings settings, Tls.Anonymous plain) {
        Path credentials = path(said.credentials(), settings.credentials());
        Path caFile = path(said.caFile(), settings.caFile());
        Path caDirectory = path(null, settings.caDirectory());
        if (credentials == null && caFile == null && caDirectory == null && !said.verifyHostName()) {
            return plain;
        }
        return new Tls.Certificate(caFile, caDirectory, credentials, said.verifyHostName());
    }

    private static @Nullable Path path(@Nullable String said, String configured) {
        String file = said == null ? configured : said;
        return file.isEmpty() ? null : Path.of(file);
    }
}
