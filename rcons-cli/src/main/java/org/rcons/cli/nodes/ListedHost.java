package org.rcons.cli.nodes;

import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.HostRules;
import org.rcons.protocol.route.RoutesException;
import org.rcons.protocol.route.WrittenHost;

/**
 * The conserver host that an inventory has for a node.
 *
 * @param inventory open while this is used
 */
public record ListedHost(Inventory inventory) implements HostRules.Lookup {

    @Override
    public @Nullable Named find(ConsoleName node) throws RoutesException {
        try {
            String host = inventory.conserverHost(node.text());
            return host == null || host.isEmpty() ? null : new Named(WrittenHost.parse(host), inventory.origin());
        } catch (InventoryException e) {
            throw new RoutesException(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new RoutesException(inventory.origin() + ": the conserver host of " + node + ": " + e.getMessage());
        }
    }
}
