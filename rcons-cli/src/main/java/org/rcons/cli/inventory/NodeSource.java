package org.rcons.cli.inventory;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.options.NodesOptions;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.RoutesException;

/**
 * What rcons asks of the inventory. This side of the border of {@link InventoryFolder} knows the interface only; behind it
 * are the classes of {@code org.rcons.cli.nodes} and the generator's.
 */
public interface NodeSource {
    /**
     * The conserver host of a node in the default inventory.
     *
     * @param environment the process' variables
     * @return null if there is no such inventory or node, or the node has no host of its own
     * @throws IOException if the inventory cannot be read; the message is one line for the user
     */
    @Nullable
    Named host(ConsoleName node, Map<String, String> environment) throws IOException;

    /**
     * What {@code rcons nodes} prints.
     *
     * @param environment the process' variables
     * @param notes takes what the user should know beside that, one line each
     * @throws IllegalArgumentException if the noderange or a variable cannot be understood
     * @throws RoutesException if the routes file or the configuration is wrong
     * @throws IOException if the inventory cannot be read or has no such nodes; the message is for the user
     */
    String list(NodesOptions wanted, Map<String, String> environment, Consumer<String> notes) throws IOException;
}
