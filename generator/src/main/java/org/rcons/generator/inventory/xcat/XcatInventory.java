package org.rcons.generator.inventory.xcat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.ConsoleRule;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.inventory.tables.Tables;
import org.rcons.generator.noderange.NodeCatalog;
import org.rcons.generator.noderange.NodeRange;
import org.rcons.generator.noderange.NodeRangeException;

/** The consoles of an xCAT database. */
public final class XcatInventory implements Inventory {
    /** The noderange of all nodes but {@code site.excludenodes}. */
    private static final String EVERY_NODE = "/.*";

    /** The columns of nodehm that consoles need. */
    private static final List<String> HARDWARE = List.of(
            "cons", "mgt", "serialport", "termserver", "termport", "conserver", "consoleondemand");

    private final Tables tables;
    private final Database database;
    private final Warnings warnings = new Warnings();
    private final Inheritance inheritance;
    private final XcatCatalog catalog;

    private XcatInventory(Tables tables) {
        this.tables = tables;
        this.database = new Database(tables);
        this.inheritance = new Inheritance(database, warnings);
        this.catalog = new XcatCatalog(database, inheritance, warnings);
    }

    /**
     * Over these tables, which it closes.
     *
     * @throws InventoryException if they cannot be read
     */
    public static XcatInventory of(Tables tables) throws InventoryException {
        try {
            return checked(() -> new XcatInventory(tables));
        } catch (InventoryException | RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    @Override
    public String origin() {
        return tables.origin();
    }

    @Override
    public Site site() throws InventoryException {
        return checked(() -> {
            KeyedTable site = database.table("site");
            String onDemand = site.value("consoleondemand", "value");
            if (!List.of("", "yes", "no").contains(onDemand.toLowerCase(Locale.ROOT))) {
                warnings.add("Unexpected value " + onDemand + " for consoleondemand attribute in site table");
            }
            String master = site.value("master", "value");
            return new Site(master.isEmpty() ? null : master, onDemand);
        });
    }

    @Override
    public NodeCatalog catalog() {
        return catalog;
    }

    /** Every key of nodehm is a noderange; each node that comes out is looked up once (XCAT.md 10.4). */
    @Override
    public Consoles allConsoles() throws InventoryException {
        return checked(() -> {
            boolean all = catalog.excluded().isEmpty();
            Set<String> kept = all ? Set.of() : new HashSet<>(expanded(EVERY_NODE));
            Set<String> nodes = new TreeSet<>();
            for (String key : database.table("nodehm").keys()) {
                if (!catalog.has(key)) {
                    nodes.addAll(expanded(key));
                } else if (all || kept.contains(key)) {
                    nodes.add(key);
                    warnOfGroup(key);
                }
            }
            return look(nodes);
        });
    }

    private void warnOfGroup(String key) {
        Collection<String> members = catalog.members(key);
        if (members != null && !members.isEmpty()) {
            warnings.add("'" + key + "' is a node and a group: its row of nodehm adds the node only; members of the"
                    + " group that have no other row are left out");
        }
    }

    private Collection<String> expanded(String range) {
        try {
            return range.isEmpty()
                    ? List.of()
                    : NodeRange.expand(range, catalog).nodes();
        } catch (NodeRangeException e) {
            warnings.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    @Override
    public Consoles consoles(Collection<String> nodes) throws InventoryException {
        return checked(() -> look(new TreeSet<>(nodes)));
    }

    private Consoles look(Set<String> names) {
        List<Node> nodes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : names) {
            ConsoleRule.Verdict verdict = ConsoleRule.of(name, attributes(name));
            if (verdict instanceof ConsoleRule.Verdict.Has has) {
                nodes.add(has.node());
            } else if (verdict instanceof ConsoleRule.Verdict.Faulty faulty) {
                faults.add(faulty.fault());
            }
        }
        return new Consoles(nodes, faults);
    }

    private Map<String, String> attributes(String node) {
        Map<String, String> attributes = new HashMap<>();
        KeyedTable hardware = database.table("nodehm");
        for (String attribute : HARDWARE) {
            attributes.put(attribute, inheritance.value(hardware, node, attribute));
        }
        attributes.put("nodetype", inheritance.value(database.table("nodetype"), node, "nodetype"));
        return attributes;
    }

    @Override
    public @Nullable String conserverHost(String node) throws InventoryException {
        return checked(() -> {
            String host = inheritance.value(database.table("nodehm"), node, "conserver").strip();
            return host.isEmpty() ? null : host;
        });
    }

    @Override
    public List<String> warnings() {
        return warnings.lines();
    }

    @Override
    public void close() {
        tables.close();
    }

    private static <T> T checked(Supplier<T> work) throws InventoryException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof InventoryException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
