package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The consoles that change their conserver host with a plan. Where they were is known from the routes of a run before and
 * from the hosts' own files, which count for more.
 */
public final class Moves {
    private static final int MAX_NAMED = 10;

    private final Map<String, String> routes;
    private final Map<String, String> removed = new HashMap<>();
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();

    /**
     * None yet.
     *
     * @param routes hosts by console, as they were
     */
    public Moves(Map<String, String> routes) {
        this.routes = Map.copyOf(routes);
    }

    /** Takes up what becomes of a host. */
    public void add(String host, HostDiff.Consoles consoles) {
        consoles.removed().forEach(console -> removed.put(console, host));
        consoles.served().forEach(console -> next.put(console, host));
        consoles.served().forEach(console -> kept.put(console, host));
        consoles.added().forEach(console -> kept.remove(console, host));
    }

    /** The moves, in the byte order of the consoles. */
    public List<Move> all() {
        Map<String, String> former = new HashMap<>(routes);
        former.putAll(removed);
        former.putAll(kept);
        return Move.between(former, next);
    }

    /** For the user; none if nothing moves. */
    public List<String> lines() {
        List<Move> moves = all();
        if (moves.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                moves.size() == 1
                        ? "1 console moves to another conserver host:"
                        : moves.size() + " consoles move to another conserver host:");
        for (Move move : moves.subList(0, Math.min(MAX_NAMED, moves.size()))) {
            lines.add("  " + move);
        }
        if (moves.size() > MAX_NAMED) {
            lines.add("  and " + (moves.size() - MAX_NAMED) + " more");
        }
        return lines;
    }
}
