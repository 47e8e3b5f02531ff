package org.rcons.macs.command;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.nodes.Which;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.source.Inventories;
import org.rcons.macs.openfirmware.Ping;

/**
 * Whom each node pings: what the user named, else the server that xCAT has for the node, and the address of the node's
 * name. The gateway is the server unless the user named one.
 */
final class Pings implements AutoCloseable {
    private final GetmacsOrder.Asking asking;
    private final @Nullable Inventory inventory;

    private Pings(GetmacsOrder.Asking asking, @Nullable Inventory inventory) {
        this.asking = asking;
        this.inventory = inventory;
    }

    /**
     * Opens the inventory if it is needed for that.
     *
     * @param where as the user named it, or null for the xCAT database if there is one
     */
    static Pings of(GetmacsOrder.Asking asking, @Nullable String where, Map<String, String> environment)
            throws InventoryException {
        boolean needed = asking.ping() && asking.server() == null;
        boolean there = where != null || Inventories.hasDefault(environment);
        boolean none = Which.NONE.equals(where);
        return new Pings(asking, needed && there && !none ? Inventories.open(where, environment) : null);
    }

    /**
     * For one node.
     *
     * @return null if nobody shall be pinged
     * @throws IllegalArgumentException if an address is missing; the message says how to name it
     * @throws IOException if the inventory cannot be read
     */
    @Nullable
    Ping of(String node) throws IOException {
        if (!asking.ping()) {
            return null;
        }
        String server = address(asking.server() == null ? server(node) : asking.server(), "-S");
        String client = address(asking.client() == null ? node : asking.client(), "-C");
        String gateway = asking.gateway() == null ? server : address(asking.gateway(), "-G");
        return new Ping(server, client, gateway);
    }

    private String server(String node) throws IOException {
        if (inventory != null) {
            for (String column : new String[] {"xcatmaster", "servicenode"}) {
                String value = inventory.catalog().value(node, "noderes", column);
                if (value != null && !value.isEmpty()) {
                    return value.split(",", 2)[0];
                }
            }
            String master = inventory.site().master();
            if (master != null) {
                return master;
            }
        }
        throw new IllegalArgumentException("which server shall " + node + " ping? Name it with -S, or say --noping");
    }

    private static String address(String host, String option) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address instanceof Inet4Address) {
                    return address.getHostAddress();
                }
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    host + " has no address: name one with " + option + ", or say --noping", e);
        }
        throw new IllegalArgumentException(
                host + " has no IPv4 address, which a ping needs: name one with " + option + ", or say --noping");
    }

    @Override
    public void close() {
        if (inventory != null) {
            inventory.close();
        }
    }
}
