package org.rcons.cli.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.noderange.Expansion;
import org.rcons.generator.noderange.NodeCatalog;
import org.rcons.generator.noderange.NodeRange;
import org.rcons.generator.noderange.NodeRangeException;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost;
import org.rcons.protocol.route.HostRules;
import org.rcons.protocol.route.NaturalOrder;
import org.rcons.protocol.route.RoutesException;

/**
 * Collects what is said of nodes. What is wrong with one node is a note and does not hide the others.
 *
 * @param notes takes one line for each thing that the user should know
 */
record NodeRows(Inventory inventory, HostRules rules, Consumer<String> notes) {

    /**
     * The rows, in the order in which people count.
     *
     * @param noderange which nodes; null for all
     * @param environment the process' variables, which say what digits alone are short for
     * @throws InventoryException if the inventory cannot be read, or has not all of these nodes
     * @throws IllegalArgumentException if the noderange cannot be understood, or a variable names an impossible host
     */
    List<NodeRow> of(@Nullable String noderange, Map<String, String> environment) throws IOException {
        NodeCatalog catalog = inventory.catalog();
        List<String> names = new ArrayList<>(
                noderange == null ? catalog.nodes() : nodes(noderange, NodeRange.over(catalog, environment)));
        names.sort(NaturalOrder.NODES);
        Map<String, String> kinds = kinds(noderange == null ? inventory.allConsoles() : inventory.consoles(names));
        List<NodeRow> rows = new ArrayList<>(names.size());
        for (String name : names) {
            rows.add(new NodeRow(name, host(name), kinds.get(name)));
        }
        return rows;
    }

    private Collection<String> nodes(String noderange, NodeRange ranges) throws InventoryException {
        Expansion found = expand(noderange, ranges);
        found.notes().forEach(notes);
        if (!found.missing().isEmpty()) {
            throw new InventoryException(
                    inventory.origin() + " has no such nodes or groups: " + String.join(", ", found.missing()));
        }
        return found.nodes();
    }

    private static Expansion expand(String noderange, NodeRange ranges) {
        try {
            return ranges.expand(noderange);
        } catch (NodeRangeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Map<String, String> kinds(Consoles consoles) {
        Map<String, String> kinds = new HashMap<>();
        for (Node node : consoles.nodes()) {
            kinds.put(node.name(), node.line().kind());
        }
        for (Fault fault : consoles.faults()) {
            notes.accept(fault.toString());
        }
        return kinds;
    }

    private @Nullable ConserverHost host(String name) {
        ConsoleName console;
        try {
            console = new ConsoleName(name);
        } catch (IllegalArgumentException e) {
            notes.accept(String.valueOf(e.getMessage()));
            return null;
        }
        try {
            return rules.of(console);
        } catch (RoutesException e) {
            notes.accept(String.valueOf(e.getMessage()));
            return null;
        }
    }
}
