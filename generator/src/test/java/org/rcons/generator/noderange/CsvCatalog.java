package org.rcons.generator.noderange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.tables.DatabaseLocation;
import org.rcons.generator.inventory.tables.Table;
import org.rcons.generator.inventory.tables.Tables;

/** A catalog over dumps of tables, with the simplest inheritance: the node's row, then those of its groups in order. */
final class CsvCatalog implements NodeCatalog {
    private final Tables tables;
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final String excluded;

    CsvCatalog(Path folder, String excluded) throws InventoryException {
        tables = new DatabaseLocation.Csv(folder).open();
        this.excluded = excluded;
        Table list = table("nodelist");
        for (int row = 0; row < list.size(); row++) {
            nodes.put(list.value(row, "node"), list.value(row, "groups"));
        }
    }

    private Table table(String name) {
        try {
            Table table = tables.table(name);
            return table == null ? new Table(name, List.of(), List.of()) : table;
        } catch (InventoryException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean has(String node) {
        return nodes.containsKey(node);
    }

    @Override
    public Collection<String> nodes() {
        return nodes.keySet();
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        Table groups = table("nodegroup");
        List<String> members = new ArrayList<>();
        boolean defined = false;
        for (int row = 0; row < groups.size(); row++) {
            if (groups.value(row, "groupname").equals(group)) {
                defined = true;
                if (groups.value(row, "grouptype").equals("dynamic")) {
                    String mgt = groups.value(row, "wherevals").substring("mgt==".length());
                    nodes.keySet().stream()
                            .filter(node -> mgt.equals(value(node, "nodehm", "mgt")))
                            .forEach(members::add);
                }
            }
        }
        nodes.forEach((node, names) -> {
            if (Arrays.asList(names.split(",")).contains(group)) {
                members.add(node);
            }
        });
        return defined || !members.isEmpty() ? members : null;
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        Table rows = table(table);
        if (!rows.has(column)) {
            return null;
        }
        List<String> keys = new ArrayList<>(List.of(node));
        if (!table.equals("nodelist")) {
            keys.addAll(Arrays.asList(nodes.get(node).split(",")));
        }
        for (String key : keys) {
            for (int row = 0; row < rows.size(); row++) {
                if (rows.value(row, "node").equals(key) && !rows.value(row, column).isEmpty()) {
                    return rows.value(row, column);
                }
            }
        }
        return "";
    }

    @Override
    public String excluded() {
        return excluded;
    }
}
