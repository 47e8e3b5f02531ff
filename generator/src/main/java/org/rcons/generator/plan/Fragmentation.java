package org.rcons.generator.plan;

import java.util.List;
import java.util.Locale;

/**
 * Into how many groups, conserver's child processes, a host's consoles are scattered. At its start conserver fills group
 * after group; at a reload new consoles get new groups even if old ones have room, and only a restart packs them again
 * (BASELINE.md F). Groups that lose consoles are not counted down, so this is the worst case.
 *
 * @param groups that run now; 0 if that is not known, and then as few as possible are taken for granted
 * @param consoles after the change
 * @param groupSize consoles a group ({@code -m})
 * @param added of these, new with the change
 */
public record Fragmentation(int groups, int consoles, int groupSize, int added) {
    /** Start-up of a group, while clients are refused (BASELINE.md 0, mechanism 1). */
    private static final double START_SECONDS = 0.75;

    private static final double GROUP_MEGABYTES = 0.23;
    private static final double CONSOLE_MEGABYTES = 0.00107;

    /** Each group reads the whole file at a reload: 0.03 s of processor at 1,000 consoles, 0.22 s at 5,000. */
    private static final double READ_SECONDS = 2.65e-5;

    private static final double READ_SQUARE_SECONDS = 3.5e-9;

    /** The processors that share this; those of the machine that was measured. */
    private static final int PROCESSORS = 2;

    private static final int SOON_RELOADS = 10;
    private static final double MUCH_MEGABYTES = 256;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them cannot be
     */
    public Fragmentation {
        if (groups < 0 || consoles < 0 || groupSize < 1 || added < 0 || added > consoles) {
            throw new IllegalArgumentException("no such groups: " + groups + " groups of at most " + groupSize + ", "
                    + consoles + " consoles, " + added + " of them new");
        }
    }

    /** Groups before the change. */
    public int before() {
        return groups > 0 ? groups : full(consoles - added);
    }

    /** Groups after a reload. */
    public int after() {
        return before() + full(added);
    }

    /** Groups after a restart. */
    public int packed() {
        return full(consoles);
    }

    /** How long a restart would refuse clients, in seconds. */
    public double restartSeconds() {
        return START_SECONDS * packed();
    }

    /** How much memory a restart would give back, in megabytes. */
    public double sparedMegabytes() {
        return spare() * (GROUP_MEGABYTES + CONSOLE_MEGABYTES * consoles);
    }

    /** By how much every later reload would freeze the sessions shorter, in seconds. */
    public double sparedFreezeSeconds() {
        return spare() * (READ_SECONDS * consoles + READ_SQUARE_SECONDS * consoles * consoles) / PROCESSORS;
    }

    /**
     * True if a restart would pay soon: the next ten reloads would freeze sessions for longer than it refuses clients, or
     * it would give back 256 MB. That all sessions end at a restart is for the administrator to weigh.
     */
    public boolean restartPays() {
        return spare() > 0
                && (SOON_RELOADS * sparedFreezeSeconds() >= restartSeconds() || sparedMegabytes() >= MUCH_MEGABYTES);
    }

    /** For the user; none if the groups are as few as can be. */
    public List<String> lines() {
        if (spare() <= 0) {
            return List.of();
        }
        String state = String.format(
                Locale.ROOT,
                "  after the reload %d groups serve %d consoles, %d would do: %.0f MB and %.2f s of freeze at a reload more",
                after(),
                consoles,
                packed(),
                sparedMegabytes(),
                sparedFreezeSeconds());
        String advice = String.format(
                Locale.ROOT,
                "  a restart packs them, ends all sessions and refuses clients for %.1f s: %s",
                restartSeconds(),
                restartPays() ? "it pays, choose a quiet hour" : "it does not pay yet");
        return List.of(state, advice);
    }

    private int spare() {
        return after() - packed();
    }

    private int full(int some) {
        return (some + groupSize - 1) / groupSize;
    }
}
