package org.rcons.generator.plan;

import org.jspecify.annotations.Nullable;

/**
 * What was found on a conserver host.
 *
 * @param machine its names and addresses
 * @param conserver the program
 * @param file the text of its conserver.cf, one char a byte (ISO 8859-1); null if there is none
 * @param service how its conserver gets its options
 * @param xcatSslVersion {@code $XCATSSLVER} of xcatd, or null
 */
public record HostFacts(
        Machine machine,
        Conserver conserver,
        @Nullable String file,
        Service service,
        @Nullable String xcatSslVersion) {
    /**
     * The program.
     *
     * @param version as {@code conserver -V} says, for example {@code 8.2.7}; null if it is not installed
     * @param tls true if its {@code console} can encrypt
     */
    public record Conserver(@Nullable String version, boolean tls) {}

    /**
     * The service.
     *
     * @param kind what its options file looks like
     * @param path of the options file
     * @param options the text of the options file; null if there is none
     * @param groupSize consoles a group of the running conserver; 0 if none runs
     * @param groups of the running conserver; 0 if none runs, or if it is not known
     */
    public record Service(Kind kind, String path, @Nullable String options, int groupSize, int groups) {}

    /** The ways by which a service gets its options. */
    public enum Kind {
        /** {@code OPTS} in a file like {@code /etc/conserver/server.local} of Debian 12. */
        DEBIAN,
        /** {@code OPTIONS} in {@code /etc/sysconfig/conserver}. */
        RED_HAT,
        /** A drop-in of systemd. */
        SYSTEMD
    }
}
