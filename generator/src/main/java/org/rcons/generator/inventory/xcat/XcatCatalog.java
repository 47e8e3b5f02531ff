package org.rcons.generator.inventory.xcat;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.noderange.NodeCatalog;

/**
 * What noderanges can speak about in an xCAT database. A question that cannot be answered, because a table cannot be read
 * or a value not be computed, throws the {@link InventoryException} in an {@link UncheckedIOException}.
 */
final class XcatCatalog implements NodeCatalog {
    private final Database database;
    private final Members members;
    private final Values values;
    private final DynamicGroups dynamic;
    private final String excluded;

    XcatCatalog(Database database, Members members, Values values, String excluded) {
        this(database, members, values, new DynamicGroups(database, members, values), excluded);
    }

    private XcatCatalog(Database database, Members members, Values values, DynamicGroups dynamic, String excluded) {
        this.database = database;
        this.members = members;
        this.values = values;
        this.dynamic = dynamic;
        this.excluded = excluded;
    }

    /** The same with no node left out. */
    XcatCatalog withAll() {
        return new XcatCatalog(database, members, values, dynamic, "");
    }

    @Override
    public boolean has(String node) {
        return members.has(node);
    }

    @Override
    public Collection<String> nodes() {
        return members.nodes();
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        List<String> found = dynamic.members(group);
        if (found == null) {
            found = members.nodes(group);
        }
        boolean defined = database.table("nodegroup").first(group) != KeyedTable.NONE;
        return found == null && defined ? List.of() : found;
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        KeyedTable found = database.find(table);
        if (found == null || !found.hasColumn(column)) {
            return null;
        }
        boolean ofNodes = found.key().equals("node") || found.key().equals("hcp");
        return ofNodes ? values.value(found, node, column) : null;
    }

    @Override
    public String excluded() {
        return excluded;
    }
}
