package org.rcons.generator.plan;

/**
 * What a conserver will do with groups of a certain size; the model of BASELINE.md A and B, C3, F and "fd limit".
 *
 * @param perChild consoles a group at most
 * @param children groups
 * @param refusingSeconds from exec until the master listens: until then clients are refused
 * @param allUpSeconds from exec until every line that is always open is up, if none is dead
 * @param reloadSeconds of processor time for a reload; all groups and the master read the whole file
 * @param stallSeconds the longest time for which the dead lines of a group make its clients wait, once a minute
 * @param memoryMegabytes of the master and the groups, without the consoles' commands
 * @param descriptors of the fullest group, its clients among them
 */
public record Prediction(
        int perChild,
        int children,
        double refusingSeconds,
        double allUpSeconds,
        double reloadSeconds,
        double stallSeconds,
        double memoryMegabytes,
        int descriptors) {
    /** {@code group.c}, {@code Spawn}: the master sleeps so long after each fork, and listens after the last. */
    static final double SPAWN_SECONDS = 0.75;
    /** {@code consent.c}, {@code ConsInit}: a group sleeps so long before each TCP connection that it opens. */
    static final double HOST_SECONDS = 0.1;
    /** A group's own descriptors: 6 were counted, the rest is for what its starter left open and a log's reopening. */
    static final int OWN_DESCRIPTORS = 16;

    /** Exec, libraries, and what a fork costs besides its sleep: the tables of BASELINE.md A, less 0.75 s a group. */
    private static final double EXEC_SECONDS = 0.04;

    private static final double FORK_SECONDS = 0.002;
    /** Every group reads the file more slowly than it was read at first: 0.235 s against 0.15 s for 5,000. */
    private static final double REREAD_FACTOR = 1.5;

    private static final double MASTER_MEGABYTES = 5;
    private static final double MASTER_MEGABYTES_A_CONSOLE = 0.00072;
    private static final double GROUP_MEGABYTES = 0.23;
    private static final double GROUP_MEGABYTES_A_CONSOLE = 0.00107;
    /** The text that keeps a command running; measured with 5,000 commands in groups of 16. */
    private static final double GROUP_MEGABYTES_A_COMMAND = 0.00036;

    /** Consoles in a file, and seconds to read it: the parser looks each console up in a linear list. */
    private static final double[][] PARSE = {{0, 0}, {1000, 0.03}, {5000, 0.15}, {10_000, 0.54}, {20_000, 4.3}};

    /**
     * Predicts.
     *
     * @param perChild consoles a group, from 1 on
     * @throws IllegalArgumentException if it is less
     */
    static Prediction of(ConsoleMix mix, int perChild) {
        if (perChild < 1) {
            throw new IllegalArgumentException(perChild + " consoles a child; 1 or more are possible");
        }
        int children = (mix.local() + perChild - 1) / perChild;
        double parse = parseSeconds(mix.total());
        double listen = EXEC_SECONDS + parse + children * (SPAWN_SECONDS + FORK_SECONDS);
        double serial = EXEC_SECONDS + parse + serialSeconds(mix, perChild, children);
        return new Prediction(
                perChild,
                children,
                listen,
                Math.max(listen, serial),
                (children + 1) * REREAD_FACTOR * parse,
                HOST_SECONDS * deadHosts(mix, perChild),
                memory(mix, children),
                mix.descriptors(perChild) + mix.load().clients() + OWN_DESCRIPTORS);
    }

    /** Until the last group has opened its TCP lines: the last full one, or a smaller one behind it. */
    private static double serialSeconds(ConsoleMix mix, int perChild, int children) {
        int hosts = mix.count(LineKind.HOST);
        if (hosts == 0) {
            return 0;
        }
        int last = mix.local() - (children - 1) * perChild;
        double lastUp = (children - 1) * SPAWN_SECONDS + HOST_SECONDS * Math.min(hosts, last);
        double lastFullUp =
                children < 2 ? 0 : (children - 2) * SPAWN_SECONDS + HOST_SECONDS * Math.min(hosts, perChild);
        return Math.max(lastUp, lastFullUp);
    }

    private static int deadHosts(ConsoleMix mix, int perChild) {
        return (int) Math.ceil(mix.load().deadShare() * Math.min(perChild, mix.count(LineKind.HOST)));
    }

    private static double memory(ConsoleMix mix, int children) {
        int commands = mix.count(LineKind.EXEC) + mix.count(LineKind.EXEC_ON_DEMAND);
        double group = GROUP_MEGABYTES + GROUP_MEGABYTES_A_CONSOLE * mix.total() + GROUP_MEGABYTES_A_COMMAND * commands;
        return MASTER_MEGABYTES + MASTER_MEGABYTES_A_CONSOLE * mix.total() + children * group;
    }

    /** Between the measured points a line, behind them the square. */
    private static double parseSeconds(int consoles) {
        for (int i = 1; i < PARSE.length; i++) {
            double[] from = PARSE[i - 1];
            double[] to = PARSE[i];
            if (consoles <= to[0]) {
                return from[1] + (to[1] - from[1]) * (consoles - from[0]) / (to[0] - from[0]);
            }
        }
        double[] end = PARSE[PARSE.length - 1];
        return end[1] * (consoles / end[0]) * (consoles / end[0]);
    }
}
