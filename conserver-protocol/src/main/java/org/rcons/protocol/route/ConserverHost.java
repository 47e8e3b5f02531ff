package org.rcons.protocol.route;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;

/**
 * The conserver host for a console, and why that one. The first {@link Rule} that knows a host decides; the order is
 * xCAT's (XCAT.md 2.3) with the configuration file's {@code master} in front of the last resort: xCAT always names a
 * host, so that there the file's master never counts, while a site without xCAT and without routes has nothing else.
 *
 * <p>Port, first that is given: the user's {@code -p}, the one written with the host, the configuration file's, 782. So
 * {@code -p} reaches another port of the same host, whoever named the host.
 *
 * @param where host and port
 * @param rule what decided
 * @param from where that was said: an option, a variable, or file:line
 */
public record ConserverHost(HostPort where, Rule rule, String from) {
    /** Conserver's port with IANA. */
    public static final int DEFAULT_PORT = 782;

    private static final String LAST_RESORT = "localhost";

    /** What can decide, first that applies. */
    public enum Rule {
        /** The user: {@code -M}, the second word, or xCAT's exported {@code $CONSERVER}. */
        USER,
        /** The console's line in a routes file. */
        ROUTES,
        /** {@code $XCATHOST} without its port, which is xcatd's. */
        XCATHOST,
        /** {@code master} in a configuration file. */
        CONFIGURATION,
        /** The local machine. */
        LAST_RESORT
    }

    /**
     * A host that somebody named.
     *
     * @param host which
     * @param from an option, a variable, or file:line
     */
    public record Named(WrittenHost host, String from) {}

    /**
     * What command line and configuration files say.
     *
     * @param user the user's host, or null
     * @param master the configuration files' host, or null
     * @param port the user's port, or 0
     * @param configuredPort the configuration files' port, or 0
     */
    public record Wishes(@Nullable Named user, @Nullable Named master, int port, int configuredPort) {
        /** Nothing is wished. */
        public static final Wishes NONE = new Wishes(null, null, 0, 0);

        HostPort place(WrittenHost host) {
            if (port != 0) {
                return new HostPort(host.host(), port);
            }
            return host.at(configuredPort == 0 ? DEFAULT_PORT : configuredPort);
        }
    }

    /**
     * Decides.
     *
     * @param console for which console
     * @param environment the process' variables
     * @throws RoutesException if the routes file that applies is wrong
     * @throws IllegalArgumentException if a variable names an impossible host
     */
    public static ConserverHost of(ConsoleName console, Wishes wishes, Map<String, String> environment)
            throws RoutesException {
        Named found = user(wishes, environment);
        if (found != null) {
            return new ConserverHost(wishes.place(found.host()), Rule.USER, found.from());
        }
        found = RoutesFiles.find(console, environment);
        if (found != null) {
            return new ConserverHost(wishes.place(found.host()), Rule.ROUTES, found.from());
        }
        found = variable("XCATHOST", environment);
        if (found != null) {
            return new ConserverHost(wishes.place(found.host().withoutPort()), Rule.XCATHOST, found.from());
        }
        found = wishes.master();
        if (found != null) {
            return new ConserverHost(wishes.place(found.host()), Rule.CONFIGURATION, found.from());
        }
        return new ConserverHost(wishes.place(new WrittenHost(LAST_RESORT, 0)), Rule.LAST_RESORT, "nothing names one");
    }

    private static @Nullable Named user(Wishes wishes, Map<String, String> environment) {
        return wishes.user() != null ? wishes.user() : variable("CONSERVER", environment);
    }

    private static @Nullable Named variable(String name, Map<String, String> environment) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new Named(WrittenHost.parse(value), "$" + name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("$" + name + ": " + e.getMessage(), e);
        }
    }

    /** For {@code rcons -v}. */
    @Override
    public String toString() {
        return where + " (" + from + ")";
    }
}
