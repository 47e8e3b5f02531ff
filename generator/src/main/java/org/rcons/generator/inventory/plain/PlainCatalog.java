package org.rcons.generator.inventory.plain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.noderange.NodeCatalog;

/**
 * Nodes and groups of the file. Of xCAT's attributes it knows {@code nodelist.node}, {@code nodelist.groups},
 * {@code nodehm.conserver} and {@code nodehm.cons}, which is the kind of the line.
 */
final class PlainCatalog implements NodeCatalog {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    @Nullable
    Entry put(String name, Entry entry) {
        return entries.putIfAbsent(name, entry);
    }

    @Nullable
    Entry entry(String name) {
        return entries.get(name);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    void finish(Node node) {
        nodes.put(node.name(), node);
    }

    @Nullable
    Node node(String name) {
        return nodes.get(name);
    }

    void group(String name, Collection<String> members) {
        groups.put(name, new LinkedHashSet<>(members));
    }

    @Override
    public boolean has(String node) {
        return entries.containsKey(node);
    }

    @Override
    public Collection<String> nodes() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public @Nullable Collection<String> members(String group) {
        Set<String> members = groups.get(group);
        return members == null ? null : Collections.unmodifiableSet(members);
    }

    @Override
    public @Nullable String value(String node, String table, String column) {
        Entry entry = entries.get(node);
        Node finished = nodes.get(node);
        return switch (table + "." + column) {
            case "nodelist.node" -> node;
            case "nodelist.groups" -> entry == null ? "" : String.join(",", entry.groups());
            case "nodehm.conserver" -> finished == null || finished.conserver() == null ? "" : finished.conserver();
            case "nodehm.cons" -> finished == null ? "" : finished.line().kind();
            default -> null;
        };
    }

    @Override
    public String excluded() {
        return "";
    }
}
