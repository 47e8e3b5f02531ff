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
            return own(table, node, column);
        }
        String delimiter = hierarchy.delimiter(column);
        return delimiter == null ? first(table, node, column) : all(table, node, column, delimiter);
    }

    private Raw first(KeyedTable table, String node, String column) {
        int own = table.first(node);
        Raw found = with(Raw.UNSET, table, own, column, node);
        if (!settled(table, own, column)) {
            for (String group : members.groups(node)) {
                int row = table.first(group);
                found = with(found, table, row, column, group);
                if (settled(table, row, column)) {
                    break;
                }
            }
        }
        return found.closed();
    }

    /** What was found so far, with the value of a key's first row. */
    private static Raw with(Raw sofar, KeyedTable table, int row, String column, String key) {
        String text = row == KeyedTable.NONE ? "" : table.value(row, column);
        return text.isEmpty() ? sofar : sofar.with(text, key);
    }

    /** True if the row, or a later one of the same key, has a value that nothing is to be appended to. */
    private static boolean settled(KeyedTable table, int first, String column) {
        for (int row = first; row != KeyedTable.NONE; row = table.next(row)) {
            if (Raw.isFinal(table.value(row, column))) {
                return true;
            }
        }
        return false;
    }

    private Raw all(KeyedTable table, String node, String column, String delimiter) {
        List<String> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String key : keys(node)) {
            Raw found = own(table, key, column);
            if (!found.text().isEmpty()) {
                values.add(found.text());
                rows.add(key);
            }
        }
        String text = Hierarchy.joined(values, delimiter);
        return text.isEmpty() ? Raw.UNSET : new Raw(text, String.join("+", rows));
    }

    private List<String> keys(String node) {
        List<String> keys = new ArrayList<>();
        keys.add(node);
        keys.addAll(members.groups(node));
        return keys;
    }

    /** The value of a key's first row alone. */
    private static Raw own(KeyedTable table, String key, String column) {
        return new Raw(table.value(key, column), key).closed();
    }
}
