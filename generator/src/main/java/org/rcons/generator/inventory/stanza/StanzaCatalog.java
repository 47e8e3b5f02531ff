package org.rcons.generator.inventory.stanza;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.ListedNodes;

/** Nodes and groups of an export. A group has the nodes that name it, and those that its own object lists. */
final class StanzaCatalog extends ListedNodes<Stanza> {
    private final List<String> warnings = new ArrayList<>();
    private final String excluded;

    StanzaCatalog(List<Stanza> stanzas, String excluded) {
        this.excluded = excluded;
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals("node")) {
                put(stanza.name(), stanza);
                join(stanza);
            }
        }
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals("group")) {
                list(stanza);
            }
        }
    }

    /** Names of groups are not trimmed (XCAT.md 10.4). */
    private void join(Stanza node) {
        for (String group : node.value("groups").split(",", -1)) {
            if (!group.isEmpty()) {
                group(group, List.of(node.name()));
            }
            if (!group.equals(group.strip())) {
                warnings.add("node " + node.name() + ": a blank belongs to the name of its group '" + group
                        + "'; remove it from groups");
            }
        }
    }

    private void list(Stanza group) {
        List<String> members = new ArrayList<>();
        int unknown = 0;
        for (String member : group.value("members").split(",", -1)) {
            if (has(member)) {
                members.add(member);
            } else if (!member.isEmpty()) {
                unknown++;
            }
        }
        group(group.name(), members);
        if (unknown > 0) {
            warnings.add("group " + group.name() + ": " + unknown
                    + " of its members are no nodes of this export and are left out; export all nodes");
        }
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        if (table.equals("nodelist") && column.equals("node")) {
            return node;
        }
        String attribute = Attributes.of(table, column);
        Stanza stanza = find(node);
        return attribute == null ? null : stanza == null ? "" : stanza.value(attribute);
    }

    @Override
    public String excluded() {
        return excluded;
    }
}
