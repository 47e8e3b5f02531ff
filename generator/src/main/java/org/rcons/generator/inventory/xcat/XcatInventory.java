package org.rcons.generator.inventory.xcat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

/**
 * The nodes of an xCAT database. A table is read when it is first needed, and once.
 *
 * <p>A value that cannot be computed is the fault of the nodes that it is for; it ends a look-up only where a single value
 * is asked for.
 */
public final class XcatInventory implements Inventory {
    private static final Set<String> ON_DEMAND = Set.of("", "yes", "1", "no", "0");

    private final Tables tables;
    private final Database database;
    private final Remarks remarks = new Remarks();
    private final Members members;
    private final Values values;
    private final XcatCatalog catalog;

    private XcatInventory(Tables tables) {
        this.tables = tables;
        this.database = new Database(tables);
        this.members = new Members(database.table("nodelist"), remarks);
        this.values = new Values(new Inheritance(members, new Hierarchy(siteValue("hierarchicalattrs"))), remarks);
        this.catalog = new XcatCatalog(database, members, values, siteValue("excludenodes"));
    }

    /**
     * Over these tables, which it closes.
     *
     * @throws InventoryException if the tables of the site and of the nodes cannot be read
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
    public Site site() {
        String master = siteValue("master");
        String onDemand = siteValue("consoleondemand");
        return new Site(master.isEmpty() ? null : master, onDemand);
    }

    @Override
    public NodeCatalog catalog() {
        return catalog;
    }

    @Override
    public Consoles allConsoles() throws InventoryException {
        return checked(() -> {
            RowKeys keys = new RowKeys(catalog, members, remarks);
            return look(keys.nodes(database.table("nodehm"), catalog.excluded()));
        });
    }

    @Override
    public Consoles consoles(Collection<String> nodes) throws InventoryException {
        return checked(() -> {
            Set<String> known = new TreeSet<>(nodes);
            known.removeIf(node -> !members.has(node));
            return look(known);
        });
    }

    /** What the nodes have, in their order. */
    private Consoles look(Set<String> names) {
        List<Node> nodes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : names) {
            try {
                ConsoleRule.Verdict verdict = ConsoleRule.of(name, attribute -> attribute(name, attribute));
                if (verdict instanceof ConsoleRule.Verdict.Has has) {
                    nodes.add(has.node());
                } else if (verdict instanceof ConsoleRule.Verdict.Faulty faulty) {
                    faults.add(faulty.fault());
                }
            } catch (BadValueException e) {
                faults.add(new Fault(name, e.reason()));
            }
        }
        return new Consoles(nodes, faults);
    }

    private String attribute(String node, String name) {
        String table = name.equals("nodetype") ? "nodetype" : "nodehm";
        String value = values.value(database.table(table), node, name);
        if (name.equals("consoleondemand") && !ON_DEMAND.contains(value.toLowerCase(Locale.ROOT))) {
            remarks.of(node, "nodehm.consoleondemand of %s is '" + value + "', taken as not set; write yes or no");
        }
        return value;
    }

    @Override
    public @Nullable String conserverHost(String node) throws InventoryException {
        if (!members.has(node)) {
            return null;
        }
        String host = checked(() -> values.value(database.table("nodehm"), node, "conserver"))
                .strip();
        return host.isEmpty() ? null : host;
    }

    @Override
    public Set<String> serviceNodes() throws InventoryException {
        return checked(() -> new RowKeys(catalog, members, remarks).nodes(database.table("servicenode"), ""));
    }

    @Override
    public List<String> warnings() {
        return remarks.lines();
    }

    @Override
    public void close() {
        tables.close();
    }

    private String siteValue(String key) {
        return database.table("site").value(key, "value");
    }

    /** Hands on what stopped the work as what the interface promises. */
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
