package org.rcons.cli.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.conf.Statement;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.WrittenHost;

/**
 * What the configuration files say, all of them together (PROTOCOL.md 14.1).
 *
 * @param escape the escape pair, or null
 * @param master the conserver host and the line that names it, or null
 * @param port conserver's port, or 0
 * @param user the login name, or null
 * @param replay lines that {@code ^Ecr} shows: 0 for the height of the terminal, or {@link #NOT_SET}
 * @param playback lines that {@code ^Ecp} shows: the same
 * @param stripHigh whether the eighth bit is taken off everything, both ways
 * @param tls certificates and demands
 * @param texts what to print at attach and detach
 * @param warnings lines for the user, file:line:column first
 */
public record ConsoleConfig(
        @Nullable EscapePair escape,
        @Nullable Named master,
        int port,
        @Nullable UserName user,
        int replay,
        int playback,
        boolean stripHigh,
        TlsSettings tls,
        AttachTexts texts,
        List<String> warnings) {
    /** The server's own number of lines. */
    public static final int NOT_SET = -1;

    /** Keeps its own copy. */
    public ConsoleConfig {
        warnings = List.copyOf(warnings);
    }

    static ConsoleConfig of(Draft draft, List<String> warnings) throws ConfigException {
        return new ConsoleConfig(
                escape(draft.escape),
                master(draft.master),
                port(draft.port),
                user(draft.username),
                draft.replay,
                draft.playback,
                draft.stripHigh,
                draft.tls,
                draft.texts,
                warnings);
    }

    private static @Nullable EscapePair escape(@Nullable Statement said) throws ConfigException {
        try {
            return said == null || said.text().isEmpty() ? null : EscapePair.parse(said.text());
        } catch (IllegalArgumentException e) {
            throw wrong(said, e);
        }
    }

    private static @Nullable Named master(@Nullable Statement said) throws ConfigException {
        try {
            return said == null || said.text().isEmpty()
                    ? null
                    : new Named(WrittenHost.parse(said.text()), said.where().toString());
        } catch (IllegalArgumentException e) {
            throw wrong(said, e);
        }
    }

    private static int port(@Nullable Statement said) throws ConfigException {
        try {
            return said == null || said.text().isEmpty() ? 0 : PortName.parse(said.text());
        } catch (IllegalArgumentException e) {
            throw wrong(said, e);
        }
    }

    private static @Nullable UserName user(@Nullable Statement said) throws ConfigException {
        try {
            return said == null || said.text().isEmpty() ? null : new UserName(said.text());
        } catch (IllegalArgumentException e) {
            throw wrong(said, e);
        }
    }

    private static ConfigException wrong(@Nullable Statement said, IllegalArgumentException e) {
        return new ConfigException((said == null ? "" : said.where() + ": ") + e.getMessage());
    }
}
