package org.rcons.protocol.session;

import java.util.HashSet;
import java.util.Set;
import org.rcons.protocol.message.HostPort;

/**
 * Which conserver hosts let this user in without a password ({@code trusted}), as seen in this process: behind an open
 * door everything may be said at once. A master and its groups share a configuration, so the host counts, not the port.
 * Thread-safe.
 */
public final class OpenDoors {
    private static final int MAX = 10_000;

    private final Set<String> hosts = new HashSet<>();

    synchronized boolean isOpen(HostPort where) {
        return hosts.contains(where.host());
    }

    /** The host let this user in without a password. */
    public synchronized void wasOpen(HostPort where) {
        if (hosts.size() < MAX) {
            hosts.add(where.host());
        }
    }

    /** The host wanted a password. */
    public synchronized void wasShut(HostPort where) {
        hosts.remove(where.host());
    }
}
