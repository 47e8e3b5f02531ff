package org.rcons.generator.inventory.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.inventory.tables.DatabaseLocation;
import org.rcons.generator.inventory.tables.Table;
import org.rcons.generator.inventory.tables.Tables;
import org.rcons.generator.noderange.NodeCatalog;

/** STAND-IN. */
public final class Inventories {
    private Inventories() {}

    /** Whether an xCAT database is configured. */
    public static boolean hasDefault(Map<String, String> environment) {
        return !environment.getOrDefault("XCATCFG", "").isEmpty();
    }

    /** Opens. */
    public static Inventory open(@Nullable String where, Map<String, String> environment) throws InventoryException {
        DatabaseLocation location = where == null
                ? DatabaseLocation.find(environment, Path.of("/"))
                : Path.of(where, "nodelist.csv").toFile().exists()
                        ? new DatabaseLocation.Csv(Path.of(where))
                        : DatabaseLocation.parse("--inventory", where);
        if (location == null) {
            throw new InventoryException("no xCAT database on this machine");
        }
        return new StandIn(location.open());
    }

    private record StandIn(Tables tables) implements Inventory, NodeCatalog {
        @Override
        public String origin() {
            return tables.origin();
        }

        @Override
        public Site site() {
            return Site.NONE;
        }

        @Override
        public NodeCatalog catalog() {
            return this;
        }

        private Map<String, Integer> rows(String table) {
            try {
                Map<String, Integer> found = new LinkedHashMap<>();
                Table rows = tables.table(table);
                for (int i = 0; rows != null && i < rows.size(); i++) {
                    found.put(rows.value(i, "node"), i);
                }
                return found;
            } catch (InventoryException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Consoles allConsoles() throws InventoryException {
            return consoles(rows("nodelist").keySet());
        }

        @Override
        public Consoles consoles(Collection<String> nodes) throws InventoryException {
            List<Node> found = new ArrayList<>();
            for (String node : nodes) {
                found.add(new Node(node, null, new Line.Method("ipmi"), OnDemand.UNSET, false));
            }
            return new Consoles(found, List.of());
        }

        @Override
        public @Nullable String conserverHost(String node) throws InventoryException {
            Table hm = tables.table("nodehm");
            for (int i = 0; hm != null && i < hm.size(); i++) {
                if (hm.value(i, "node").equals(node)
                        && !hm.value(i, "conserver").isEmpty()) {
                    return hm.value(i, "conserver");
                }
            }
            return null;
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public void close() {
            tables.close();
        }

        @Override
        public boolean has(String node) {
            return rows("nodelist").containsKey(node);
        }

        @Override
        public Collection<String> nodes() {
            return rows("nodelist").keySet();
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
}
