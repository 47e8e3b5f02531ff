package org.rcons.protocol.message;

/**
 * Where a conserver master or group listens.
 *
 * @param host a name or address; an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {
    private static final int MAX_HOST = 255;

    /**
     * Checks host and port.
     *
     * @throws IllegalArgumentException if the host is empty, too long, or holds anything but printable ASCII, or the port
     *     is out of range
     */
    public HostPort {
        if (host.isEmpty() || host.length() > MAX_HOST) {
            throw new IllegalArgumentException("a host has 1 to " + MAX_HOST + " characters, not " + host.length());
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c <= ' ' || c > '~' || "/@[]\"'`".indexOf(c) >= 0) {
                throw new IllegalArgumentException("'" + printable(host) + "' is not a host name or address");
            }
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not within 1 to 65535");
        }
    }

    /**
     * Reads what users write: {@code host}, {@code host:port}, {@code [v6]}, {@code [v6]:port}, a bare IPv6 address, and
     * xCAT's {@code A:B} (two names of one host, of which the first counts; XCAT.md 2.3).
     *
     * @param text as written
     * @param defaultPort used if none is written
     * @throws IllegalArgumentException with a message for the user
     */
    public static HostPort parse(String text, int defaultPort) {
        String trimmed = text.strip();
        if (trimmed.startsWith("[")) {
            return bracketed(trimmed, defaultPort);
        }
        int colon = trimmed.indexOf(':');
        if (colon < 0 || (trimmed.indexOf(':', colon + 1) >= 0 && isIpv6(trimmed))) {
            return new HostPort(trimmed, defaultPort);
        }
        String behind = trimmed.substring(colon + 1);
        String host = trimmed.substring(0, colon);
        return new HostPort(host, isNumber(behind) ? portOf(behind) : defaultPort);
    }

    /** As {@link #parse}, but a port that is written counts for nothing: {@code $XCATHOST} names xcatd's port. */
    public static HostPort withoutPort(String text, int port) {
        return new HostPort(parse(text, port).host(), port);
    }

    private static HostPort bracketed(String text, int defaultPort) {
        int close = text.indexOf(']');
        String rest = close < 0 ? "" : text.substring(close + 1);
        boolean plain = rest.isEmpty();
        boolean numbered = rest.startsWith(":") && isNumber(rest.substring(1));
        if (close < 0 || !isIpv6(text.substring(1, close)) || !(plain || numbered)) {
            throw new IllegalArgumentException("'" + printable(text) + "' is not [address] or [address]:port");
        }
        return new HostPort(text.substring(1, close), plain ? defaultPort : portOf(rest.substring(1)));
    }

    private static boolean isIpv6(String text) {
        boolean colons = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                return colons;
            }
            if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
                return false;
            }
            colons |= c == ':';
        }
        return colons;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int portOf(String digits) {
        return digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < ' ' || c > '~' ? '?' : c);
        }
        return out.toString();
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
    }
}
