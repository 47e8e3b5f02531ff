package org.rcons.generator.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rcons.generator.inventory.Node;

/**
 * What a command has to do. Conserver hosts are given as written ({@code nodehm.conserver}), the empty string where none
 * is set. "All" is a type of its own: no list, however empty, ever means it (XCAT.md 3.6).
 */
public sealed interface Work {
    /**
     * Sets up all consoles: a command without noderange.
     *
     * @param nodes every node that has one; controllers are left out
     */
    record All(List<Node> nodes) implements Work {}

    /**
     * Sets up the consoles of a noderange; everything else stays.
     *
     * @param nodes those that have one; controllers count
     * @param bare conserver hosts by the names of those that have none, or a faulty one
     */
    record Some(List<Node> nodes, Map<String, String> bare) implements Work {}

    /**
     * Removes every managed console: {@code -d} without noderange.
     *
     * @param hosts the conserver hosts of all nodes
     */
    record DeleteAll(Set<String> hosts) implements Work {}

    /**
     * Removes the consoles of a noderange: {@code -d} with one.
     *
     * @param nodes conserver hosts by the names of all its nodes, with a console or without
     */
    record DeleteSome(Map<String, String> nodes) implements Work {}

    /**
     * Removes the consoles of nodes that are not known any more: {@code -C}.
     *
     * @param known the names of all nodes, with a console or without
     * @param hosts the conserver hosts of all nodes, and any other that may have old entries
     */
    record Cleanup(Set<String> known, Set<String> hosts) implements Work {}

    /** The conserver hosts of some nodes as written. */
    static Set<String> hosts(Collection<Node> nodes) {
        return new TreeSet<>(byName(nodes).values());
    }

    /** The conserver hosts of some nodes as written, by the names of the nodes. */
    static Map<String, String> byName(Collection<Node> nodes) {
        Map<String, String> hosts = new TreeMap<>();
        for (Node node : nodes) {
            String host = node.conserver();
            hosts.put(node.name(), host == null ? "" : host);
        }
        return hosts;
    }
}
