package org.rcons.cli.nodes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.noderange.NodeCatalog;

/** An inventory that a test writes down. */
final class ListInventory implements Inventory, NodeCatalog {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** A node: its host, and the method of its console; empty for none. */
    private record Entry(String host, String method) {}

    ListInventory node(String name, String host, String method) {
        entries.put(name, new Entry(host, method));
        return this;
    }

    ListInventory fault(String node, String reason) {
        faults.add(new Fault(node, reason));
        return node(node, "", "");
    }

    @Override
    public String origin() {
        return "the list";
    }

    @Override
    public Site site() {
        return Site.NONE;
    }

    @Override
    public NodeCatalog catalog() {
        return this;
    }

    @Override
    public Consoles allConsoles() {
        return consoles(entries.keySet());
    }

    @Override
    public Consoles consoles(Collection<String> nodes) {
        List<Node> found = new ArrayList<>();
        for (String name : nodes) {
            Entry entry = entries.get(name);
            if (entry != null && !entry.method().isEmpty()) {
                found.add(new Node(name, entry.host(), new Line.Method(entry.method()), OnDemand.UNSET, false));
            }
        }
        return new Consoles(
                found,
                faults.stream().filter(each -> nodes.contains(each.node())).toList());
    }

    @Override
    public @Nullable String conserverHost(String node) throws InventoryException {
        Entry entry = entries.get(node);
        if (entry != null && entry.host().equals("broken")) {
            throw new InventoryException("nodehm.conserver, row " + node + ": no such expression");
        }
        return entry == null || entry.host().isEmpty() ? null : entry.host();
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public void close() {}

    @Override
    public boolean has(String node) {
        return entries.containsKey(node);
    }

    @Override
    public Collection<String> nodes() {
        return entries.keySet();
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        return null;
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        return null;
    }

    @Override
    public String excluded() {
        return "";
    }
}
