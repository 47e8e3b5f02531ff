package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.xcat.expression.ExpressionException;

/** The groups of table nodegroup whose members are found by conditions (XCAT.md 10.7). They pass no attributes down. */
final class DynamicGroups {
    private static final String MANAGEMENT = "mgt";

    private final Database database;
    private final Members members;
    private final Values values;
    private final Map<String, List<String>> known = new HashMap<>();

    DynamicGroups(Database database, Members members, Values values) {
        this.database = database;
        this.members = members;
        this.values = values;
    }

    /**
     * The members of a group; null if there is no dynamic group of this name.
     *
     * @throws BadValueException if its conditions are not understood
     */
    @Nullable
    List<String> members(String group) {
        KeyedTable groups = database.table("nodegroup");
        if (!groups.value(group, "grouptype").equals("dynamic")) {
            return null;
        }
        List<String> found = known.get(group);
        if (found == null) {
            found = find(groups.value(group, "wherevals"), new Place("nodegroup", "wherevals", group));
            known.put(group, found);
        }
        return found;
    }

    private List<String> find(String text, Place place) {
        List<String> found = new ArrayList<>();
        if (text.isEmpty()) {
            return found;
        }
        List<Condition> conditions = Condition.all(text, place);
        try {
            for (String node : members.nodes()) {
                if (holdAll(conditions, node)) {
                    found.add(node);
                }
            }
        } catch (ExpressionException e) {
            throw new BadValueException(place, text, String.valueOf(e.getMessage()));
        }
        return found;
    }

    private boolean holdAll(List<Condition> conditions, String node) throws ExpressionException {
        for (Condition condition : conditions) {
            String actual = attribute(node, condition.attribute());
            if (actual.isEmpty() || !condition.holds(actual)) {
                return false;
            }
        }
        return true;
    }

    private String attribute(String node, String attribute) {
        if (attribute.equals(LsdefNames.NODE)) {
            return node;
        }
        for (LsdefNames.Column column : LsdefNames.columns(attribute)) {
            if (column.management() == null || column.management().equals(value(node, "nodehm", MANAGEMENT))) {
                return value(node, column.table(), column.name());
            }
        }
        return "";
    }

    private String value(String node, String table, String column) {
        return values.value(database.table(table), node, column);
    }
}
