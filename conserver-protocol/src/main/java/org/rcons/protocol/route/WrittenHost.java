package org.rcons.protocol.route;

import org.rcons.protocol.message.HostPort;

/**
 * A conserver host as somebody wrote it, with or without a port.
 *
 * @param host a name or address; an IPv6 address without brackets
 * @param port 1 to 65535, or 0 if none was written
 */
public record WrittenHost(String host, int port) {
    private static final int ANY = 1;
    private static final int OTHER = 2;

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public WrittenHost {
        HostPort checked = new HostPort(host, port == 0 ? ANY : port);
        host = checked.host();
    }

    /**
     * Reads all forms of {@link HostPort#parse}.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static WrittenHost parse(String text) {
        HostPort one = HostPort.parse(text, ANY);
        boolean written = one.port() == HostPort.parse(text, OTHER).port();
        return new WrittenHost(one.host(), written ? one.port() : 0);
    }

    /** The same host without the port: {@code $XCATHOST} names xcatd's. */
    public WrittenHost withoutPort() {
        return new WrittenHost(host, 0);
    }

    /**
     * Where that is.
     *
     * @param defaultPort used if none was written
     */
    public HostPort at(int defaultPort) {
        return new HostPort(host, port == 0 ? defaultPort : port);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return port == 0 ? host : at(port).toString();
    }
}
