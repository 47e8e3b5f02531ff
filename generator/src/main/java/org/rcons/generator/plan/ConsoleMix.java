package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rcons.generator.cf.ConsoleEntry;
import org.rcons.generator.cf.ServerFile;
import org.rcons.generator.inventory.OnDemand;

/**
 * What is known of a conserver host before its conserver starts.
 *
 * @param counts how many consoles of each kind are in its file
 * @param logged true if lines are logged to files
 * @param load what is expected of clients and lines
 */
public record ConsoleMix(Map<LineKind, Integer> counts, boolean logged, Load load) {
    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if there are fewer than no consoles
     */
    public ConsoleMix {
        Map<LineKind, Integer> copy = new EnumMap<>(LineKind.class);
        for (Map.Entry<LineKind, Integer> count : counts.entrySet()) {
            if (count.getValue() < 0) {
                throw new IllegalArgumentException(
                        count.getValue() + " consoles of kind " + count.getKey().text() + "; 0 or more are possible");
            }
            copy.put(count.getKey(), count.getValue());
        }
        counts = Collections.unmodifiableMap(copy);
    }

    /**
     * What is expected.
     *
     * @param clients at most attached to one group at the same time
     * @param deadShare of the lines, 0 to 1, that do not answer
     * @param descriptors a process may have ({@code ulimit -n}); conserver cannot use more than 1023 (BASELINE.md "fd
     *     limit")
     */
    public record Load(int clients, double deadShare, int descriptors) {
        /** 200 clients a group, a tenth of the lines dead, as many descriptors as conserver can use. */
        public static final Load USUAL = new Load(200, 0.1, 1024);

        /**
         * Checks.
         *
         * @throws IllegalArgumentException with a message for the user
         */
        public Load {
            if (clients < 0) {
                throw new IllegalArgumentException(clients + " clients are expected; 0 or more are possible");
            }
            if (!(deadShare >= 0 && deadShare <= 1)) {
                throw new IllegalArgumentException("the share of dead lines is " + deadShare + "; 0 to 1 is possible");
            }
            if (descriptors < 64) {
                throw new IllegalArgumentException(
                        "conserver may open " + descriptors + " files; raise ulimit -n to 1024");
            }
        }
    }

    /**
     * The consoles of one host, logged, under the usual load.
     *
     * @param onDemand true if lines are opened on demand unless their node says otherwise
     */
    public static ConsoleMix of(Collection<Console> consoles, boolean onDemand) {
        Map<LineKind, Integer> counts = new EnumMap<>(LineKind.class);
        for (Console console : consoles) {
            counts.merge(kind(console, onDemand), 1, Integer::sum);
        }
        return new ConsoleMix(counts, true, Load.USUAL);
    }

    /**
     * All consoles of a file, those that were written by hand among them, logged, under the usual load.
     *
     * @param served true for a {@code master} that means the host of the file
     */
    public static ConsoleMix of(ServerFile file, Predicate<String> served) {
        Map<LineKind, Integer> counts = new EnumMap<>(LineKind.class);
        for (ConsoleEntry console : file.consoles().values()) {
            boolean onDemand = console.attribute("ondemand").equals("yes");
            LineKind kind = served.test(console.master()) ? LineKind.of(console.type(), onDemand) : LineKind.REMOTE;
            counts.merge(kind, 1, Integer::sum);
        }
        return new ConsoleMix(counts, true, Load.USUAL);
    }

    private static LineKind kind(Console console, boolean onDemand) {
        if (console.master() != null) {
            return LineKind.REMOTE;
        }
        OnDemand own = console.node().onDemand();
        return LineKind.of(console.node().line(), own == OnDemand.UNSET ? onDemand : own == OnDemand.YES);
    }

    /** The same under another load. */
    public ConsoleMix with(Load other) {
        return new ConsoleMix(counts, logged, other);
    }

    /** How many consoles of a kind there are. */
    public int count(LineKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** All consoles of the file, those of other hosts among them. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The consoles that this host serves. */
    public int local() {
        return total() - count(LineKind.REMOTE);
    }

    /**
     * Descriptors of the lines of the most expensive group of so many consoles; which console gets into which group
     * depends on their order. Lines on demand count as open: so many clients can come.
     */
    int descriptors(int perChild) {
        int left = Math.min(perChild, local());
        int sum = 0;
        for (LineKind kind : byCost()) {
            int taken = Math.min(left, count(kind));
            sum += taken * cost(kind);
            left -= taken;
        }
        return sum;
    }

    private int cost(LineKind kind) {
        return kind.descriptors() + (logged && kind.isLogged() ? 1 : 0);
    }

    private List<LineKind> byCost() {
        List<LineKind> kinds = new ArrayList<>(List.of(LineKind.values()));
        kinds.remove(LineKind.REMOTE);
        kinds.sort(Comparator.comparingInt(this::cost).reversed());
        return kinds;
    }
}
