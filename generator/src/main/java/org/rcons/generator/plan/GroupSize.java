package org.rcons.generator.plan;

import java.util.List;
import java.util.Locale;

/**
 * How many consoles one child process of conserver should serve: its {@code -m}, 16 if nobody says otherwise. Each child
 * costs 0.75 s at the start and memory for the whole file; each console descriptors, of which {@code select()} takes
 * 1,023; each TCP line 0.1 s in which its whole group stands still; and a child that dies takes its consoles along.
 */
public final class GroupSize {
    /** conserver's own. */
    public static final int DEFAULT = 16;

    /**
     * What is chosen from. Few and far apart, because another size takes a restart: a cluster that grows by a rack keeps
     * its size. Above 256 the start of 1,000 consoles gains less than 1 s, and twice as many die with a child.
     */
    static final List<Integer> LADDER = List.of(16, 32, 64, 128, 256);

    /** One less than {@code FD_SETSIZE}: a descriptor of that number ends the process (BASELINE.md "fd limit"). */
    static final int SELECT_DESCRIPTORS = 1023;

    /**
     * TCP lines a group at most. After 10 s a connection is taken for failed, and a group that opens its lines looks at
     * none before the last: with 100 some never come up (BASELINE.md A, host).
     */
    static final int MOST_HOSTS = 90;

    /** A start that much sooner is not worth another size, by which a running conserver would have to be restarted. */
    private static final double NEARLY_SECONDS = 3;

    /** Above it neighbours of dead lines notice them. */
    static final double LONGEST_STALL_SECONDS = 1;

    private final ConsoleMix mix;

    /** For a host with these consoles. */
    public GroupSize(ConsoleMix mix) {
        this.mix = mix;
    }

    /**
     * What was chosen.
     *
     * @param prediction with the size
     * @param reason why not the next larger one; one line
     */
    public record Choice(Prediction prediction, String reason) {
        /** Consoles a group. */
        public int perChild() {
            return prediction.perChild();
        }
    }

    /** What will happen with groups of a size. */
    public Prediction at(int perChild) {
        return Prediction.of(mix, perChild);
    }

    /** Whether a size is possible, and if so whether it is wise. */
    public Verdict verdict(int perChild) {
        Prediction prediction = at(perChild);
        if (prediction.descriptors() > descriptorLimit()) {
            return Verdict.ABORTS;
        }
        if (Math.min(perChild, mix.count(LineKind.HOST)) > MOST_HOSTS) {
            return Verdict.NEVER_UP;
        }
        return prediction.stallSeconds() > LONGEST_STALL_SECONDS ? Verdict.STALLS : Verdict.GOOD;
    }

    /** The best size: of those that are good the largest with which all is up nearly as soon as with any other. */
    public Choice choose() {
        double soonest = Double.MAX_VALUE;
        for (int size : LADDER) {
            if (isCandidate(size)) {
                soonest = Math.min(soonest, at(size).allUpSeconds());
            }
        }
        int best = smallest();
        for (int size : LADDER) {
            if (isCandidate(size) && at(size).allUpSeconds() <= soonest + NEARLY_SECONDS) {
                best = size;
            }
        }
        return new Choice(at(best), reason(best));
    }

    /** Where most lines are TCP lines a size is not taken only because they are still so few. */
    private boolean isCandidate(int size) {
        boolean mostlyHosts = 2 * mix.count(LineKind.HOST) > mix.local();
        return verdict(size) == Verdict.GOOD && !(mostlyHosts && size > MOST_HOSTS);
    }

    /** Where clients leave no room for {@link #DEFAULT} consoles, what they leave room for; at least one. */
    private int smallest() {
        return Math.max(1, Math.min(DEFAULT, highestSafe()));
    }

    /** The largest group that neither aborts nor leaves lines down for good; 0 if there is none. */
    public int highestSafe() {
        int low = 0;
        int high = SELECT_DESCRIPTORS;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (verdict(middle).isSafe()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * A size that the user wants.
     *
     * @throws IllegalArgumentException if it is not safe; the message says why and names the largest that is
     */
    public Choice require(int perChild) {
        Prediction prediction = at(perChild);
        Verdict verdict = verdict(perChild);
        if (!verdict.isSafe()) {
            throw new IllegalArgumentException(perChild + " consoles a child: "
                    + verdict.why(prediction, descriptorLimit()) + "; try " + highestSafe() + " or less, or auto");
        }
        return new Choice(
                prediction,
                "you asked for it"
                        + (verdict == Verdict.GOOD ? "" : ", although " + verdict.why(prediction, descriptorLimit())));
    }

    int descriptorLimit() {
        return Math.min(SELECT_DESCRIPTORS, mix.load().descriptors());
    }

    ConsoleMix mix() {
        return mix;
    }

    private String reason(int chosen) {
        int next = 2 * chosen;
        Prediction larger = at(next);
        Verdict verdict = verdict(next);
        if (verdict != Verdict.GOOD) {
            return "with " + next + " " + verdict.why(larger, descriptorLimit());
        }
        if (!isCandidate(next)) {
            return "with " + next + ", and as many TCP lines, a child would be busy opening them for more than 10 s";
        }
        double gain = at(chosen).allUpSeconds() - larger.allUpSeconds();
        return gain < 0
                ? String.format(
                        Locale.ROOT,
                        "with %d all would be up %.1f s later: a child opens its TCP lines one after the other",
                        next,
                        -gain)
                : String.format(
                        Locale.ROOT,
                        "with %d all would be up %.1f s sooner, but a child that dies takes its consoles along",
                        next,
                        gain);
    }
}
