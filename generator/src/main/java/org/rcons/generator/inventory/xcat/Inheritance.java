package org.rcons.generator.inventory.xcat;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.xcat.expression.ExpressionException;
import org.rcons.generator.inventory.xcat.expression.ValueExpression;

/**
 * The attributes of a node: its own row's, else those of its groups in their order, column by column; then evaluated
 * (XCAT.md 10.4).
 */
final class Inheritance {
    private static final String NEXT_RECORD = "+=NEXTRECORD";

    private final Database database;
    private final Warnings warnings;
    private final Map<String, List<String>> splitGroups = new HashMap<>();
    private final Map<String, ValueExpression> expressions = new HashMap<>();
    private final Map<String, String> hierarchical = new HashMap<>();

    Inheritance(Database database, Warnings warnings) {
        this.database = database;
        this.warnings = warnings;
        String attributes = database.table("site").value("hierarchicalattrs", "value");
        for (String attribute : attributes.split(",", -1)) {
            String[] parts = attribute.strip().split(":", 2);
            hierarchical.put(parts[0], parts.length == 2 ? parts[1] : ",");
        }
    }

    /** The groups of a node; none if it is not in the node list. */
    List<String> groups(String node) {
        String groups = database.table("nodelist").value(node, "groups");
        return groups.isEmpty()
                ? List.of()
                : splitGroups.computeIfAbsent(groups, text -> List.copyOf(Arrays.asList(text.split(",", -1))));
    }

    /** An attribute, inherited and evaluated; empty if it is not set. */
    String value(KeyedTable table, String node, String column) {
        String delimiter = hierarchical.get(column);
        if (delimiter != null) {
            return joined(table, node, column, delimiter);
        }
        String found = table.value(node, column);
        String from = node;
        if (isOpen(found) && !table.table().name().equals("nodelist")) {
            for (String group : groups(node)) {
                String more = table.value(group, column);
                if (!more.isEmpty()) {
                    found = base(found) + more;
                    from = group;
                }
                if (!isOpen(found)) {
                    break;
                }
            }
        }
        found = base(found);
        return found.isEmpty() ? "" : evaluated(found, node, table, from, column);
    }

    private static boolean isOpen(String value) {
        return value.isEmpty() || value.endsWith(NEXT_RECORD);
    }

    private static String base(String value) {
        return value.endsWith(NEXT_RECORD) ? value.substring(0, value.length() - NEXT_RECORD.length()) : value;
    }

    /** All values, the node's first, without those that were there before. */
    private String joined(KeyedTable table, String node, String column, String delimiter) {
        Set<String> items = new LinkedHashSet<>();
        add(items, evaluated(table.value(node, column), node, table, node, column), delimiter);
        for (String group : groups(node)) {
            add(items, evaluated(table.value(group, column), node, table, group, column), delimiter);
        }
        return String.join(delimiter, items);
    }

    private static void add(Set<String> items, String value, String delimiter) {
        if (!value.isEmpty()) {
            items.addAll(Arrays.asList(value.split(java.util.regex.Pattern.quote(delimiter), -1)));
        }
    }

    private String evaluated(String value, String node, KeyedTable table, String row, String column) {
        if (!value.startsWith("/") && !value.startsWith("|")) {
            return value;
        }
        ValueExpression expression = expressions.get(value);
        if (expression == null) {
            expression = parse(value, table, row, column);
            expressions.put(value, expression);
        }
        @Nullable String result = null;
        if (expression.misses(node)) {
            warnings.missed(table.place(row, column), value, node);
        } else {
            result = expression.of(node);
        }
        return result == null ? node : result;
    }

    private static ValueExpression parse(String value, KeyedTable table, String row, String column) {
        try {
            return ValueExpression.parse(value);
        } catch (ExpressionException e) {
            throw new UncheckedIOException(
                    new InventoryException(table.place(row, column) + ": '" + value + "': " + e.getMessage(), e));
        }
    }
}
