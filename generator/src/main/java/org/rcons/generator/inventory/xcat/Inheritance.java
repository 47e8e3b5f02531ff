package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.List;

/**
 * The attributes of a node: its own row's, else those of its groups in their order, column by column (XCAT.md 10.4 steps 1
 * to 5).
 *
 * <p>Where a key has several rows, the first is the one that is looked at; but a column that any of them has is settled
 * with that key.
 */
final class Inheritance {
    private static final String NODE_LIST = "nodelist";

    private final Members members;
    private final Hierarchy hierarchy;

    Inheritance(Members members, Hierarchy hierarchy) {
        this.members = members;
        this.hierarchy = hierarchy;
    }

    /** An attribute as it is stored, not computed. */
    Raw value(KeyedTable table, String node, String column) {
        if (table.name().equals(NODE_LIST)) {
            return row(table, node, column, Raw.UNSET).closed();
        }
        String delimiter = hierarchy.delimiter(column);
        return delimiter == null ? first(table, node, column) : all(table, node, column, delimiter);
    }

    private Raw first(KeyedTable table, String node, String column) {
        Raw found = row(table, node, column, Raw.UNSET);
        if (!settled(table, node, column)) {
            for (String group : members.groups(node)) {
                found = row(table, group, column, found);
                if (settled(table, group, column)) {
                    break;
                }
            }
        }
        return found.closed();
    }

    /** What was found so far, with the value of a key's first row. */
    private static Raw row(KeyedTable table, String key, String column, Raw sofar) {
        String text = table.value(key, column);
        return text.isEmpty() ? sofar : sofar.with(text, key);
    }

    private static boolean settled(KeyedTable table, String key, String column) {
        for (int row = table.first(key); row != KeyedTable.NONE; row = table.next(row)) {
            if (Raw.isFinal(table.value(row, column))) {
                return true;
            }
        }
        return false;
    }

    private Raw all(KeyedTable table, String node, String column, String delimiter) {
        List<String> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        collect(table, node, column, values, rows);
        for (String group : members.groups(node)) {
            collect(table, group, column, values, rows);
        }
        String text = Hierarchy.joined(values, delimiter);
        return text.isEmpty() ? Raw.UNSET : new Raw(text, String.join("+", rows));
    }

    private static void collect(KeyedTable table, String key, String column, List<String> values, List<String> rows) {
        Raw found = row(table, key, column, Raw.UNSET).closed();
        if (!found.text().isEmpty()) {
            values.add(found.text());
            rows.add(key);
        }
    }
}
