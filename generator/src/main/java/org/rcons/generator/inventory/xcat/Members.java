package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The node list: which nodes there are, and in which static groups (XCAT.md 10.7). */
final class Members {
    private final KeyedTable list;
    private final Remarks remarks;
    private final Map<String, List<String>> groupsByText = new HashMap<>();
    private @Nullable Map<String, List<String>> nodesByGroup;

    Members(KeyedTable list, Remarks remarks) {
        this.list = list;
        this.remarks = remarks;
    }

    boolean has(String node) {
        return list.first(node) != KeyedTable.NONE;
    }

    Set<String> nodes() {
        return Collections.unmodifiableSet(list.keys());
    }

    /** The groups of a node in their order, names not trimmed; none if there is no such node. */
    List<String> groups(String node) {
        String text = list.value(node, "groups");
        return text.isEmpty() ? List.of() : groupsByText.computeIfAbsent(text, Members::split);
    }

    private static List<String> split(String text) {
        return List.copyOf(Names.split(text, ','));
    }

    /** The nodes of a static group, or null if no node is in a group of this name. */
    @Nullable
    List<String> nodes(String group) {
        Map<String, List<String>> index = nodesByGroup;
        if (index == null) {
            index = index();
            nodesByGroup = index;
        }
        return index.get(group);
    }

    private Map<String, List<String>> index() {
        Map<String, List<String>> index = new LinkedHashMap<>();
        for (String node : list.keys()) {
            for (String group : groups(node)) {
                index.computeIfAbsent(group, name -> new ArrayList<>()).add(node);
            }
        }
        for (Map.Entry<String, List<String>> group : index.entrySet()) {
            remarkOn(group.getKey(), group.getValue());
        }
        return index;
    }

    private void remarkOn(String group, List<String> nodes) {
        if (!group.equals(group.strip())) {
            remarks.note("nodelist.groups has '" + group + "', with a blank (" + Names.some(nodes)
                    + "): that is another group" + " than '" + group.strip()
                    + "'; take the blank out if it is not meant");
        }
        if (has(group)) {
            remarks.note(group + " is the name of a node and of a group: in noderanges and full runs it means the node;"
                    + " give the group another name");
        }
    }
}
