package org.rcons.generator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rcons.generator.emit.ConserverCf;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.noderange.Expansion;
import org.rcons.generator.noderange.NodeRange;
import org.rcons.generator.noderange.NodeRangeException;
import org.rcons.generator.plan.Work;

/** What an order means for the nodes of an inventory. */
final class Selection {
    private final Inventory inventory;
    private final Map<String, String> environment;
    private final Programs programs = Programs.ofXcat();
    private final List<String> notes = new ArrayList<>();
    private List<Fault> faults = List.of();

    Selection(Inventory inventory, Map<String, String> environment) {
        this.inventory = inventory;
        this.environment = environment;
    }

    /** What the user should know about the noderange; one line each. */
    List<String> notes() {
        return notes;
    }

    /** Nodes that should have a console but cannot. */
    List<Fault> faults() {
        return faults;
    }

    /**
     * The work.
     *
     * @param placing gives nodes without conserver host one, if the user wants that
     */
    Work work(Order order, Placing placing) throws InventoryException, FailedException {
        return switch (order.errand()) {
            case CLEAN_UP -> new Work.Cleanup(new TreeSet<>(inventory.catalog().nodes()), everyHost(order, placing));
            case DELETE ->
                order.noderange() == null
                        ? new Work.DeleteAll(Work.hosts(everyNode(placing)))
                        : new Work.DeleteSome(hosts(named(order.noderange()), placing));
            case SET_UP ->
                order.noderange() == null ? new Work.All(everyNode(placing)) : some(named(order.noderange()), placing);
        };
    }

    /**
     * Service nodes, too: one that serves no node any more still has the entries of those it served. A folder has hosts by
     * the names under which they were written into it, which need not be those of nodes.
     */
    private Set<String> everyHost(Order order, Placing placing) throws InventoryException {
        Set<String> hosts = new TreeSet<>(Work.hosts(everyNode(placing)));
        if (order.delivery().folder().isEmpty()) {
            hosts.addAll(inventory.serviceNodes());
        }
        return hosts;
    }

    private List<Node> everyNode(Placing placing) throws InventoryException {
        return placing.place(good(inventory.allConsoles()));
    }

    private Work.Some some(List<String> names, Placing placing) throws InventoryException {
        List<Node> nodes = placing.place(good(inventory.consoles(names)));
        Set<String> bare = new TreeSet<>(names);
        nodes.forEach(node -> bare.remove(node.name()));
        return new Work.Some(nodes, hosts(bare, placing));
    }

    private List<Node> good(Consoles consoles) {
        Consoles sifted = ConserverCf.sift(consoles);
        faults = sifted.faults();
        return programs.reachable(sifted.nodes(), notes);
    }

    private Map<String, String> hosts(Iterable<String> names, Placing placing) throws InventoryException {
        Map<String, String> hosts = new TreeMap<>();
        for (String name : names) {
            String host = placing.host(name, inventory.conserverHost(name));
            hosts.put(name, host == null ? "" : host);
        }
        return hosts;
    }

    /** Unknown nodes are refused in xCAT's words (XCAT.md 3.6). */
    private List<String> named(String noderange) throws InventoryException, FailedException {
        try {
            Expansion expansion =
                    NodeRange.over(inventory.catalog(), environment).expand(noderange);
            notes.addAll(expansion.notes());
            if (!expansion.missing().isEmpty()) {
                throw new FailedException(
                        ExitStatus.NO_INPUT,
                        "Invalid nodes and/or groups in noderange: " + String.join(",", expansion.missing()));
            }
            return expansion.nodes();
        } catch (NodeRangeException e) {
            throw new FailedException(ExitStatus.USAGE, e);
        }
    }
}
