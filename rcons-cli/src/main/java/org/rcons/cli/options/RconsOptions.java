package org.rcons.cli.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.SignOn;

/**
 * Everything that the command line says of a session. What it does not say is null, 0 or false; the configuration files
 * and the defaults come behind it.
 *
 * @param node the console
 * @param access how to attach
 * @param where the conserver host
 * @param user the login name, or null
 * @param protection TLS
 * @param files configuration files
 * @param waiting deadlines
 * @param verbose whether to tell the steps
 */
public record RconsOptions(
        ConsoleName node,
        Access access,
        Where where,
        @Nullable UserName user,
        Protection protection,
        Files files,
        Waiting waiting,
        boolean verbose)
        implements Invocation {

    /**
     * How to attach.
     *
     * @param mode write, force or spy
     * @param replay whether to show the last lines of the console first
     * @param mustBeUp whether to give up if the console is down
     * @param escape the escape pair, or null
     */
    public record Access(
            AttachPlan.Mode mode,
            boolean replay,
            boolean mustBeUp,
            @Nullable EscapePair escape) {}

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
