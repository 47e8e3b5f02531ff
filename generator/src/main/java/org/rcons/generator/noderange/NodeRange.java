package org.rcons.generator.noderange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * xCAT's noderange language (XCAT.md 12) over one catalog: {@code rack1,n[01-10]@compute,-n03,/sn.*,^list}.
 *
 * <p>What xCAT reads in a way that nobody means is refused with what to write instead: ranges that run downwards, mixed
 * padding, brackets without a name before them, parentheses inside a regular expression, an excluded file, and a list
 * before {@code @(}, where xCAT intersects all that stands before. Not thread-safe.
 */
public final class NodeRange {
    private final NodeCatalog catalog;
    private final NumberName numberName;
    private @Nullable Set<String> excluded;

    private NodeRange(NodeCatalog catalog, NumberName numberName) {
        this.catalog = catalog;
        this.numberName = numberName;
    }

    /**
     * For several expressions over a catalog that stays as it is.
     *
     * @param environment {@code XCAT_NODE_PREFIX} (otherwise {@code node}) and {@code XCAT_NODE_SUFFIX} make a name of a
     *     bare number
     */
    public static NodeRange over(NodeCatalog catalog, Map<String, String> environment) {
        return new NodeRange(catalog, NumberName.of(environment));
    }

    /**
     * The nodes that an expression names.
     *
     * @throws NodeRangeException if it cannot be read, or would name more than a million nodes
     */
    public static Expansion expand(String expression, NodeCatalog catalog) throws NodeRangeException {
        return over(catalog, System.getenv()).expand(expression);
    }

    /**
     * The names that an expression stands for by its syntax alone, where there is no inventory to ask: each name is taken
     * for a node.
     *
     * @return in byte order
     * @throws NodeRangeException also for regular expressions and comparisons, which need an inventory
     */
    public static List<String> names(String expression) throws NodeRangeException {
        return names(expression, System.getenv());
    }

    /** As {@link #names(String)}, with the environment of {@link #over}. */
    public static List<String> names(String expression, Map<String, String> environment) throws NodeRangeException {
        Evaluation evaluation = new Evaluation(NoCatalog.INSTANCE, NumberName.of(environment), UnknownNames.NODES);
        return List.copyOf(sorted(TermParser.parse(expression).nodes(evaluation)));
    }

    /** As {@link #expand(String, NodeCatalog)}. */
    public Expansion expand(String expression) throws NodeRangeException {
        return expand(expression, UnknownNames.MISSING);
    }

    Expansion expand(String expression, UnknownNames unknown) throws NodeRangeException {
        if (catalog.has(expression) && catalog.excluded().isEmpty()) {
            return new Expansion(List.of(expression), List.of(), List.of());
        }
        Evaluation evaluation = new Evaluation(catalog, numberName, unknown);
        Terms terms = TermParser.parse(expression);
        terms.notes().forEach(evaluation::note);
        Set<String> nodes = sorted(terms.nodes(evaluation));
        int before = nodes.size();
        nodes.removeAll(excluded());
        if (nodes.size() < before) {
            evaluation.note("site.excludenodes takes " + (before - nodes.size()) + " of its nodes out");
        }
        return new Expansion(List.copyOf(nodes), evaluation.missing(), evaluation.notes());
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    /**
     * The nodes that {@code site.excludenodes} takes out of every result (XCAT.md 12.6).
     *
     * @throws NodeRangeException if that cannot be read
     */
    public Set<String> excluded() throws NodeRangeException {
        if (excluded == null) {
            excluded = Collections.unmodifiableSet(expandExcluded());
        }
        return excluded;
    }

    private Set<String> expandExcluded() throws NodeRangeException {
        if (catalog.excluded().isEmpty()) {
            return Set.of();
        }
        try {
            Evaluation evaluation = new Evaluation(catalog, numberName, UnknownNames.MISSING);
            return TermParser.parse(catalog.excluded()).nodes(evaluation);
        } catch (NodeRangeException e) {
            throw e.in("site.excludenodes");
        }
    }
}
