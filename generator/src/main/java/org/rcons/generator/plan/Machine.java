package org.rcons.generator.plan;

import java.net.InetAddress;
import java.util.List;

/**
 * A machine that runs conserver, or could.
 *
 * @param name its own name
 * @param aliases short names of its addresses, in order
 * @param addresses its addresses, in order, loopback among them
 * @param serviceNode true if it is an xCAT service node
 */
public record Machine(String name, List<String> aliases, List<InetAddress> addresses, boolean serviceNode) {
    /** Keeps its own copies. */
    public Machine {
        aliases = List.copyOf(aliases);
        addresses = List.copyOf(addresses);
    }
}
