package org.rcons.protocol.route;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;

/**
 * The conserver host for a console, and why that one, as {@link HostRules} decide it.
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

    /** What can decide, first that applies. */
    public enum Rule {
        /** The user: {@code -M}, the second word, or xCAT's exported {@code $CONSERVER}. */
        USER,
        /** The console's line in a routes file. */
        ROUTES,
        /** The inventory, asked live. */
        INVENTORY,
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

        ConserverHost reach(Named named, Rule rule) {
            return new ConserverHost(place(named.host()), rule, named.from());
        }

        private HostPort place(WrittenHost host) {
            if (port != 0) {
                return new HostPort(host.host(), port);
            }
            return host.at(configuredPort == 0 ? DEFAULT_PORT : configuredPort);
        }
    }

    /** For {@code rcons -v}. */
    @Override
    public String toString() {
        return where + " (" + from + ")";
    }
}
