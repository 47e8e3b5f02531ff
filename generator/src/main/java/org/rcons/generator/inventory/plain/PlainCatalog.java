package org.rcons.generator.inventory.plain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.ListedNodes;
import org.rcons.generator.inventory.Node;

/**
 * Nodes and groups of the file. Of xCAT's attributes it knows {@code nodelist.node}, {@code nodelist.groups},
 * {@code nodehm.conserver} and {@code nodehm.cons}, which is the kind of the line.
 */
final class PlainCatalog extends ListedNodes<Entry> {
    private final Map<String, Node> finished = new HashMap<>();

    void finish(Node node) {
        finished.put(node.name(), node);
    }

    @Nullable
    Node node(String name) {
        return finished.get(name);
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        Entry entry = find(node);
        Node made = node(node);
        return switch (table + "." + column) {
            case "nodelist.node" -> node;
            case "nodelist.groups" -> entry == null ? "" : String.join(",", entry.groups());
            case "nodehm.conserver" -> made == null || made.conserver() == null ? "" : made.conserver();
            case "nodehm.cons" -> made == null ? "" : made.line().kind();
            default -> null;
        };
    }

    @Override
    public String excluded() {
        return "";
    }
}
