package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node that goes to another host.
 *
 * @param node its name
 * @param from where it was
 * @param to where it will be
 */
public record Move(String node, String from, String to) {
    /**
     * What moves between two assignments, in the byte order of the nodes. Nodes that had no host are new and do not move.
     *
     * @param former hosts by node
     * @param next hosts by node
     */
    public static List<Move> between(Map<String, String> former, Map<String, String> next) {
        List<Move> moves = new ArrayList<>();
        new TreeMap<>(next).forEach((node, to) -> {
            String from = former.get(node);
            if (from != null && !from.equalsIgnoreCase(to)) {
                moves.add(new Move(node, from, to));
            }
        });
        return moves;
    }

    /** For people. */
    @Override
    public String toString() {
        return node + ": " + from + " -> " + to;
    }
}
