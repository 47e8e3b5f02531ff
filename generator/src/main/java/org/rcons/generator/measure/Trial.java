package org.rcons.generator.measure;

import java.util.List;
import java.util.Map;
import org.rcons.generator.plan.ConsoleMix;
import org.rcons.generator.plan.GroupSize;
import org.rcons.generator.plan.LineKind;
import org.rcons.generator.plan.Prediction;

/**
 * A configuration to start once.
 *
 * @param name for the table
 * @param mix noop, exec and host consoles, on demand or not; the share of dead lines is that of its load
 * @param perChild consoles a group
 * @param watchSeconds for which consoles are attached to afterwards, one every 0.1 s; to see what lines that are tried
 *     again do to their neighbours takes more than 60
 */
public record Trial(String name, ConsoleMix mix, int perChild, int watchSeconds) {
    private static final ConsoleMix.Load NONE_DEAD = new ConsoleMix.Load(0, 0, 1024);
    private static final ConsoleMix.Load SOME_DEAD = new ConsoleMix.Load(0, 0.125, 1024);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if it has consoles of a kind that cannot be set up anywhere, or if it would not
     *     come up
     */
    public Trial {
        for (LineKind kind : List.of(LineKind.UDS, LineKind.DEVICE, LineKind.REMOTE)) {
            if (mix.count(kind) > 0) {
                throw new IllegalArgumentException("consoles of kind " + kind.text() + " are not measured");
            }
        }
        new GroupSize(mix).require(perChild);
    }

    /** About a minute and a half of trials for a machine that nothing is known of. */
    public static List<Trial> usual() {
        return List.of(
                of("noop", Map.of(LineKind.NOOP, 100), 16, false),
                of("noop", Map.of(LineKind.NOOP, 1000), 256, false),
                of("exec", Map.of(LineKind.EXEC, 100), 64, false),
                of("exec on demand", Map.of(LineKind.EXEC_ON_DEMAND, 1000), 128, false),
                of("host", Map.of(LineKind.HOST, 64), 16, false),
                of("exec and host", Map.of(LineKind.EXEC, 64, LineKind.HOST, 64), 64, true));
    }

    /** Nothing dead and nothing watched, or an eighth of the lines dead and 70 s watched. */
    public static Trial of(String name, Map<LineKind, Integer> counts, int perChild, boolean dead) {
        return new Trial(name, new ConsoleMix(counts, true, dead ? SOME_DEAD : NONE_DEAD), perChild, dead ? 70 : 0);
    }

    /** How many consoles of a kind are dead. */
    int dead(LineKind kind) {
        return (int) Math.floor(mix.count(kind) * mix.load().deadShare());
    }

    /** What is expected. */
    Prediction prediction() {
        return new GroupSize(mix).at(perChild);
    }
}
