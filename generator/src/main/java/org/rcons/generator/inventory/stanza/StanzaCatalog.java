package org.rcons.generator.inventory.stanza;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.noderange.NodeCatalog;

/** Nodes and groups of an export. A group has the nodes that name it, and those that its own object lists. */
final class StanzaCatalog implements NodeCatalog {
    private final Map<String, Stanza> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final String excluded;

    StanzaCatalog(List<Stanza> stanzas, String excluded) {
        this.excluded = excluded;
        for (Stanza stanza : stanzas) {
            if (stanza.type().equals("node")) {
                nodes.put(stanza.name(), stanza);
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
                members(group, node.name());
            }
            if (!group.equals(group.strip())) {
                warnings.add("node " + node.name() + ": a blank belongs to the name of its group '" + group
                        + "'; remove it from groups");
            }
        }
    }

    private void members(String group, String node) {
        groups.computeIfAbsent(group, g -> new LinkedHashSet<>()).add(node);
    }

    private void list(Stanza group) {
        groups.computeIfAbsent(group.name(), g -> new LinkedHashSet<>());
        int unknown = 0;
        for (String member : group.value("members").split(",", -1)) {
            if (nodes.containsKey(member)) {
                members(group.name(), member);
            } else if (!member.isEmpty()) {
                unknown++;
            }
        }
        if (unknown > 0) {
            warnings.add("group " + group.name() + ": " + unknown
                    + " of its members are no nodes of this export and are left out; export all nodes");
        }
    }

    @Nullable
    Stanza node(String name) {
        return nodes.get(name);
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    public boolean has(String node) {
        return nodes.containsKey(node);
    }

    @Override
    public Collection<String> nodes() {
        return Collections.unmodifiableSet(nodes.keySet());
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        Set<String> members = groups.get(group);
        return members == null ? null : Collections.unmodifiableSet(members);
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        if (table.equals("nodelist") && column.equals("node")) {
            return node;
        }
        String attribute = Attributes.of(table, column);
        Stanza stanza = nodes.get(node);
        return attribute == null ? null : stanza == null ? "" : stanza.value(attribute);
    }

    @Override
    public String excluded() {
        return excluded;
    }
}
