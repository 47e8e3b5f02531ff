package org.rcons.protocol.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a redirect list: {@code port}, {@code @host}, {@code port@host} or {@code @} (PROTOCOL.md 8.2).
 *
 * @param port the port, or 0 for the client's own configured one
 * @param host the host, or empty for the one just talked to
 */
public record Redirect(int port, String host) {

    /**
     * Checks the port.
     *
     * @throws IllegalArgumentException if the port is not within 0 to 65535
     */
    public Redirect {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not within 1 to 65535");
        }
    }

    /**
     * Whether the target is a conserver master rather than a group: an item with a port names a group unless the
     * answering host is a proxy, and then the reply to the next {@code call} tells.
     */
    public boolean namesMaster() {
        return port == 0;
    }

    /**
     * Where the item leads.
     *
     * @param from who sent it
     * @param ownPort the client's configured port
     * @throws IllegalArgumentException if the server sent an impossible host
     */
    public HostPort target(HostPort from, int ownPort) {
        return new HostPort(host.isEmpty() ? from.host() : host, port == 0 ? ownPort : port);
    }

    /** The items of a reply, or null if it is not a redirect list. An empty line is an empty list. */
    public static @Nullable List<Redirect> parse(String line) {
        List<Redirect> items = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            int colon = line.indexOf(':', from);
            int to = colon < 0 ? line.length() : colon;
            Redirect item = item(line.substring(from, to));
            if (item == null) {
                return null;
            }
            items.add(item);
            from = to + 1;
        }
        return items;
    }

    private static @Nullable Redirect item(String text) {
        int at = text.indexOf('@');
        String digits = at < 0 ? text : text.substring(0, at);
        if (digits.length() > 5 || (at < 0 && digits.isEmpty())) {
            return null;
        }
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            port = 10 * port + digit;
        }
        boolean impossible = port > 65535 || (!digits.isEmpty() && port == 0);
        return impossible ? null : new Redirect(port, at < 0 ? "" : text.substring(at + 1));
    }
}
