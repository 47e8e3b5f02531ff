package org.rcons.generator.inventory.stanza;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.ConsoleRule;
import org.rcons.generator.inventory.ConsoleRule.Verdict;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.noderange.NodeCatalog;
import org.rcons.generator.noderange.NodeRange;
import org.rcons.generator.noderange.NodeRangeException;

/**
 * The nodes that {@code lsdef -t node -z} printed, with the groups of {@code lsdef -t group -z} and the site of
 * {@code lsdef -t site -z} if their output follows. xCAT has already inherited and evaluated the values of nodes, so that
 * this needs no access to its database.
 */
public final class StanzaInventory implements Inventory {
    private final String origin;
    private final Site site;
    private final StanzaCatalog catalog;
    private final List<String> warnings = new ArrayList<>();

    private StanzaInventory(String origin, List<Stanza> stanzas) {
        this.origin = origin;
        Stanza cluster = site(stanzas);
        this.site = cluster == null ? Site.NONE : site(cluster);
        this.catalog = new StanzaCatalog(stanzas, cluster == null ? "" : cluster.value("excludenodes"));
        this.warnings.addAll(catalog.warnings());
        if (cluster == null) {
            warnings.add(origin + ": it has no site, so that site.master, site.consoleondemand and site.excludenodes"
                    + " are taken for unset; append the output of lsdef -t site -z");
        }
    }

    /**
     * Reads an export to its end; the caller closes it.
     *
     * @param name of the file, for messages
     * @throws InventoryException if it is malformed, with file, line and column; or if it has no nodes, as when the
     *     program that should have written it failed
     */
    public static StanzaInventory read(Reader reader, String name) throws InventoryException {
        StanzaInventory inventory = new StanzaInventory(name, StanzaReader.read(reader, name));
        if (inventory.catalog.nodes().isEmpty()) {
            throw new InventoryException(name + ": there are no nodes in it; write it with lsdef -t node -z");
        }
        return inventory;
    }

    private static @Nullable Stanza site(List<Stanza> stanzas) {
        return stanzas.stream().filter(s -> s.type().equals("site")).findFirst().orElse(null);
    }

    private static Site site(Stanza cluster) {
        String master = cluster.value("master");
        return new Site(master.isEmpty() ? null : master, cluster.value("consoleondemand"));
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public NodeCatalog catalog() {
        return catalog;
    }

    @Override
    public Consoles allConsoles() throws InventoryException {
        Set<String> nodes = new HashSet<>(catalog.nodes());
        nodes.removeAll(excluded());
        return consoles(nodes);
    }

    private Set<String> excluded() throws InventoryException {
        try {
            return NodeRange.over(catalog, Map.of()).excluded();
        } catch (NodeRangeException e) {
            throw new InventoryException(origin + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Consoles consoles(Collection<String> nodes) {
        List<Node> found = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : new TreeSet<>(nodes)) {
            Stanza stanza = catalog.find(name);
            if (stanza == null) {
                continue;
            }
            Verdict verdict =
                    ConsoleRule.of(name, attribute -> stanza.attributes().getOrDefault(attribute, ""));
            if (verdict instanceof Verdict.Has has) {
                found.add(has.node());
            } else if (verdict instanceof Verdict.Faulty faulty) {
                faults.add(new Fault(name, faulty.fault().reason() + " (" + origin + ":" + stanza.line() + ")"));
            }
        }
        return new Consoles(found, faults);
    }

    @Override
    public @Nullable String conserverHost(String node) {
        Stanza stanza = catalog.find(node);
        String host = stanza == null ? "" : stanza.value("conserver");
        return host.isEmpty() ? null : host;
    }

    /** All that table servicenode says of a node is called setup*, but for a few that mean nothing alone. */
    @Override
    public Set<String> serviceNodes() {
        Set<String> found = new TreeSet<>();
        catalog.all().forEach((name, stanza) -> {
            if (stanza.attributes().keySet().stream().anyMatch(key -> key.startsWith("setup"))) {
                found.add(name);
            }
        });
        return found;
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Nothing is open. */
    @Override
    public void close() {}
}
