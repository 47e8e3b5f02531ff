package org.rcons.cli.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.session.AttachPlan;

/**
 * A visit to a console, as the command line asks for it.
 *
 * @param node which console
 * @param attach how to attach
 * @param place where
 * @param login as whom, and how protected
 * @param files which configuration files
 * @param verbose whether to say what is decided ({@code -v})
 */
public record RconsOptions(ConsoleName node, Attach attach, Place place, Login login, Files files, boolean verbose) {

    /**
     * How to attach.
     *
     * @param mode {@code -a}, {@code -f} or {@code -s}
     * @param replay whether to replay the last lines ({@code -A}, {@code -F}, {@code -S})
     * @param failIfDown {@code -k}
     * @param escape {@code -e}, or null
     * @param quiet how long the console must be quiet before rcons leaves when its standard input has ended
     */
    public record Attach(
            AttachPlan.Mode mode,
            boolean replay,
            boolean failIfDown,
            @Nullable EscapePair escape,
            Duration quiet) {}

    /**
     * Where.
     *
     * @param host {@code -M} or the second word, or null
     * @param secondWord whether the host is the second word, which xCAT might have meant as an option
     * @param port {@code -p}, or 0
     * @param timeout for each wait, or null for the defaults
     */
    public record Place(
            @Nullable Named host,
            boolean secondWord,
            int port,
            @Nullable Duration timeout) {}

    /**
     * As whom.
     *
     * @param user {@code -l}, or null
     * @param tls {@code -E} or {@code -U}
     * @param credentials {@code -c}, or null
     * @param caFile {@code --ca}, or null
     * @param verifyHostName {@code --verify-host-name}
     */
    public record Login(
            @Nullable UserName user,
            TlsWish tls,
            @Nullable String credentials,
            @Nullable String caFile,
            boolean verifyHostName) {}

    /** What the command line says of encryption. */
    public enum TlsWish {
        /** Nothing: the configuration decides. */
        CONFIGURED,
        /** {@code -E}: none. */
        OFF,
        /** {@code -U}: if the server has it. */
        IF_POSSIBLE
    }

    /**
     * Which configuration files.
     *
     * @param user {@code -C} instead of {@code ~/.consolerc}, or null
     * @param skipSystem {@code -n}
     */
    public record Files(@Nullable String user, boolean skipSystem) {}
}
