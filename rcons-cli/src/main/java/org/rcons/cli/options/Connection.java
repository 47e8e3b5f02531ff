package org.rcons.cli.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.session.SignOn;

/**
 * Everything that a command line says of the way to a console. What it does not say is null, 0 or false; the
 * configuration files and the defaults come behind it.
 *
 * @param where the conserver host
 * @param user the login name, or null
 * @param protection TLS
 * @param files configuration files
 * @param waiting deadlines
 */
public record Connection(Where where, @Nullable UserName user, Protection protection, Files files, Waiting waiting) {

    /**
     * The conserver host.
     *
     * @param host what the user named, or null
     * @param port what the user named with {@code -p}, or 0
     */
    public record Where(@Nullable Named host, int port) {
        /** How a host is named that stands behind the node. */
        public static final String SECOND_WORD = "second word";
    }

    /**
     * TLS.
     *
     * @param encryption {@code OFF} or {@code WANTED} if the user said so, or null
     * @param credentials PEM file, or null
     * @param caFile PEM file, or null
     * @param verifyHostName whether the certificate must name the host
     */
    public record Protection(
            SignOn.@Nullable Encryption encryption,
            @Nullable String credentials,
            @Nullable String caFile,
            boolean verifyHostName) {}

    /**
     * Configuration files.
     *
     * @param userFile instead of {@code ~/.consolerc}, or null
     * @param skipSystem whether the system's file is left out
     */
    public record Files(@Nullable String userFile, boolean skipSystem) {}

    /**
     * Deadlines.
     *
     * @param connect for a connection, or null
     * @param reply for a reply, or null
     * @param quiet how long the console must be quiet behind the end of piped input
     */
    public record Waiting(
            @Nullable Duration connect, @Nullable Duration reply, Duration quiet) {
        /** Two seconds. */
        public static final Duration DEFAULT_QUIET = Duration.ofSeconds(2);
    }
}
