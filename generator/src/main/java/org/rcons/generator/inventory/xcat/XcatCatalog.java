package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.noderange.NodeCatalog;

/** What noderanges can speak about in an xCAT database. Groups are looked at when the first one is asked for. */
final class XcatCatalog implements NodeCatalog {
    private final Database database;
    private final Inheritance inheritance;
    private final Warnings warnings;
    private final List<String> nodes = new ArrayList<>();
    private @Nullable Groups groups;

    XcatCatalog(Database database, Inheritance inheritance, Warnings warnings) {
        this.database = database;
        this.inheritance = inheritance;
        this.warnings = warnings;
        KeyedTable list = database.table("nodelist");
        for (String node : list.keys()) {
            nodes.add(node);
        }
    }

    @Override
    public boolean has(String node) {
        return database.table("nodelist").has(node);
    }

    @Override
    public Collection<String> nodes() {
        return nodes;
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        Groups all = groups;
        if (all == null) {
            all = new Groups(database, inheritance, new Conditions(database, inheritance, nodes), warnings);
            groups = all;
        }
        return all.members(group);
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        KeyedTable rows = database.find(table).orElse(null);
        if (rows == null || !rows.table().has(column)) {
            return null;
        }
        return inheritance.value(rows, node, column);
    }

    @Override
    public String excluded() {
        return database.table("site").value("excludenodes", "value");
    }
}
