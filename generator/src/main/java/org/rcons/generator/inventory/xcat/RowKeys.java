package org.rcons.generator.inventory.xcat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rcons.generator.noderange.NodeRange;
import org.rcons.generator.noderange.NodeRangeException;

/**
 * Which nodes a table speaks of: the keys of its rows, each read as a noderange (XCAT.md 10.4, "all nodes of a table"). So
 * a key that is a node and a group means the node, and one that is a dynamic group or a range makes its members appear,
 * though they inherit nothing from that row.
 */
final class RowKeys {
    private final XcatCatalog catalog;
    private final Members members;
    private final Remarks remarks;
    private final NodeRange ranges;
    private final Set<String> nodes = new TreeSet<>();
    private final Set<String> clashing = new TreeSet<>();

    RowKeys(XcatCatalog catalog, Members members, Remarks remarks) {
        this.catalog = catalog.withAll();
        this.members = members;
        this.remarks = remarks;
        this.ranges = NodeRange.over(this.catalog, Map.of());
    }

    /**
     * The nodes in the order of their names.
     *
     * @param excluded a noderange of nodes to leave out; empty for none
     */
    Set<String> nodes(KeyedTable table, String excluded) {
        for (String key : table.keys()) {
            add(table, key);
        }
        for (String group : clashing) {
            remarkOn(table, group);
        }
        if (!excluded.isEmpty()) {
            nodes.removeAll(expanded("site.excludenodes", excluded));
        }
        return nodes;
    }

    private void add(KeyedTable table, String key) {
        if (members.has(key)) {
            nodes.add(key);
            if (members.nodes(key) != null) {
                clashing.add(key);
            }
            return;
        }
        try {
            Collection<String> group = isName(key) ? catalog.members(key) : null;
            nodes.addAll(group == null ? range(table, key) : group);
        } catch (BadValueException e) {
            remarks.note(e.reason() + "; the members of " + key + " are missing from full runs");
        }
    }

    /** The nodes of a key that is neither a node nor a group. */
    private Collection<String> range(KeyedTable table, String key) {
        Collection<String> found = expanded(table.name() + ", row " + key, key);
        if (found.isEmpty()) {
            remarks.of(key, table.name() + " has rows for %s: no nodes, as far as nodelist knows");
        }
        return found;
    }

    private Collection<String> expanded(String place, String range) {
        try {
            return ranges.expand(range).nodes();
        } catch (NodeRangeException e) {
            remarks.note(place + ": " + e.getMessage() + "; no nodes are taken from it");
            return Set.of();
        }
    }

    private void remarkOn(KeyedTable table, String group) {
        List<String> all = members.nodes(group);
        Set<String> lost = new TreeSet<>(all == null ? List.of() : all);
        lost.removeAll(nodes);
        if (!lost.isEmpty()) {
            remarks.note(table.name() + ", row " + group + ": a node of this name hides the group: " + Names.some(lost)
                    + " have no other row and are missing from full runs; give the group another name");
        }
    }

    /** True if no character of a noderange's syntax comes before the name of a group. */
    private static boolean isName(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (" ,@()'\"".indexOf(key.charAt(i)) >= 0) {
                return false;
            }
        }
        return !key.startsWith("-") && !key.startsWith("^");
    }
}
