package org.rcons.generator.inventory;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.noderange.NodeCatalog;

/**
 * The nodes and groups of a file that lists them, in its order.
 *
 * @param <N> what the file says of a node
 */
public abstract class ListedNodes<N> implements NodeCatalog {
    private final Map<String, N> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    /** A catalog without nodes yet. */
    protected ListedNodes() {}

    /**
     * Adds a node.
     *
     * @return what was said of it before, which counts no more; null if it is new
     */
    public final @Nullable N put(String name, N node) {
        return nodes.put(name, node);
    }

    /** What is said of a node; null if there is none of that name. */
    public final @Nullable N find(String name) {
        return nodes.get(name);
    }

    /** What is said of all nodes, by their names. */
    public final Map<String, N> all() {
        return Collections.unmodifiableMap(nodes);
    }

    /** Adds a group if it is not there, and members to it. */
    public final void group(String name, Collection<String> members) {
        groups.computeIfAbsent(name, group -> new LinkedHashSet<>()).addAll(members);
    }

    @Override
    public final boolean has(String node) {
        return nodes.containsKey(node);
    }

    @Override
    public final Collection<String> nodes() {
        return Collections.unmodifiableSet(nodes.keySet());
    }

    @Override
    public final @Nullable Collection<String> members(String group) {
        Set<String> members = groups.get(group);
        return members == null ? null : Collections.unmodifiableSet(members);
    }
}
