package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Static groups, which live in {@code nodelist.groups}, and dynamic ones, which are conditions (XCAT.md 10.7). */
final class Groups {
    private final KeyedTable defined;
    private final Map<String, List<String>> members = new HashMap<>();
    private final Conditions conditions;

    Groups(Database database, Inheritance inheritance, Conditions conditions, Warnings warnings) {
        this.defined = database.table("nodegroup");
        this.conditions = conditions;
        KeyedTable list = database.table("nodelist");
        for (int row = 0; row < list.table().size(); row++) {
            String node = list.table().value(row, "node");
            for (String group : inheritance.groups(node)) {
                members.computeIfAbsent(group, name -> new ArrayList<>()).add(node);
            }
        }
        for (String group : members.keySet()) {
            if (!group.equals(group.strip())) {
                warnings.add("table nodelist: the group ' " + group.strip()
                        + "' is written with a blank, and so is another group than '" + group.strip() + "'");
            }
        }
    }

    /** The members; null if there is no such group, empty if it has none. */
    @Nullable
    Collection<String> members(String group) {
        if (defined.value(group, "grouptype").equals("dynamic")) {
            return conditions.nodes(defined.value(group, "wherevals"), defined.place(group, "wherevals"));
        }
        List<String> found = members.get(group);
        if (found != null) {
            return found;
        }
        return defined.has(group) ? List.of() : null;
    }
}
