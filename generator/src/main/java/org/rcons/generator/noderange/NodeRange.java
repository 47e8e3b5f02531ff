package org.rcons.generator.noderange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * xCAT's noderange language (XCAT.md 12): names, groups, brackets, ranges, {@code +}, {@code @}, {@code -}, {@code ^},
 * {@code /}, criteria and parentheses. What xCAT takes for something surprising is refused with words for what to write
 * instead: ranges that run downwards or change their padding, brackets without a prefix, parentheses in regular
 * expressions and criteria.
 */
public final class NodeRange {
    /** The most names that one expression may have. */
    public static final int MAX_NAMES = 1_000_000;

    private NodeRange() {}

    /**
     * What digits alone are short for: {@code 8} is {@code node8}.
     *
     * @param prefix in front of the number
     * @param suffix behind it
     */
    public record Affixes(String prefix, String suffix) {
        /** Without the environment's word. */
        public static final Affixes DEFAULT = new Affixes("node", "");

        /** With {@code XCAT_NODE_PREFIX} and {@code XCAT_NODE_SUFFIX}. */
        public static Affixes of(Map<String, String> environment) {
            return new Affixes(
                    environment.getOrDefault("XCAT_NODE_PREFIX", DEFAULT.prefix()),
                    environment.getOrDefault("XCAT_NODE_SUFFIX", DEFAULT.suffix()));
        }

        String around(String number) {
            return prefix + number + suffix;
        }
    }

    /**
     * Which nodes of a catalog an expression names.
     *
     * @throws NodeRangeException if it cannot be understood
     */
    public static Expansion expand(String expression, NodeCatalog catalog) throws NodeRangeException {
        return expand(expression, catalog, Affixes.DEFAULT);
    }

    /** As {@link #expand(String, NodeCatalog)}, with the user's own affixes. */
    public static Expansion expand(String expression, NodeCatalog catalog, Affixes affixes) throws NodeRangeException {
        Evaluation evaluation = new Evaluation(catalog, affixes, true);
        Set<String> nodes = evaluation.list(unquoted(expression), 0);
        if (!catalog.excluded().isEmpty()) {
            Evaluation excluded = new Evaluation(catalog, affixes, true);
            nodes.removeAll(excluded.list(unquoted(catalog.excluded()), 0));
        }
        return evaluation.result(nodes);
    }

    /**
     * Which names an expression has by its syntax alone, for use without an inventory: no groups, criteria or regular
     * expressions.
     *
     * @throws NodeRangeException if it cannot be understood, or needs an inventory
     */
    public static List<String> names(String expression, Affixes affixes) throws NodeRangeException {
        Evaluation evaluation = new Evaluation(new Nothing(), affixes, false);
        return new ArrayList<>(evaluation.list(unquoted(expression), 0));
    }

    /** Quotes count nowhere. */
    private static String unquoted(String expression) {
        return expression.replace("'", "").replace("\"", "");
    }

    /** Where nothing is known. */
    private static final class Nothing implements NodeCatalog {
        @Override
        public boolean has(String node) {
            return false;
        }

        @Override
        public Collection<String> nodes() {
            return new TreeSet<>();
        }

        @Override
        public @Nullable Collection<String> members(String group) {
            return null;
        }

        @Override
        public @Nullable String value(String node, String table, String column) {
            return null;
        }

        @Override
        public String excluded() {
            return "";
        }
    }
}
