package org.rcons.bench.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rcons.bench.Limits;
import org.rcons.bench.Samples;

/** Clusters of 1,000 to 100,000 nodes: the whole file, and one changed node in the file that is there. */
final class ScaleBench {
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int CHANGED = 5;
    private static final double MEGA = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;
    /** Ten times the nodes may take so many times the time, the start of Java being the smaller part. */
    private static final double LINEAR = 12;

    private final Path launcher;
    private final Path folder;
    private final int count;
    private final PrintStream out;
    private final Limits limits = new Limits();

    ScaleBench(Path launcher, Path folder, int count, PrintStream out) {
        this.launcher = launcher;
        this.folder = folder;
        this.count = count;
        this.out = out;
    }

    /** What was promised of one size; NaN where nothing was. */
    private record Promise(double allSeconds, double allMegabytes, double oneSeconds) {
        static Promise of(int nodes) {
            return switch (nodes) {
                case 10_000 -> new Promise(1.0, Double.NaN, 0.6);
                case 100_000 -> new Promise(5.0, 350, Double.NaN);
                default -> new Promise(Double.NaN, Double.NaN, Double.NaN);
            };
        }
    }

    /** Runs it all; the exit status is 0, or 1 if a limit is missed. */
    int run() throws IOException, SQLException {
        run(List.of("--warm"));
        out.printf("%8s  %-10s %10s %8s %10s %8s%n", "nodes", "", "seconds", "limit", "peak MB", "limit");
        double before = Double.NaN;
        for (int nodes : SIZES) {
            double seconds = measure(nodes);
            if (!Double.isNaN(before)) {
                String growth = "10 times the nodes of " + nodes / 10;
                out.printf(
                        Locale.ROOT,
                        "%8s  %-10s %10.1f %8.0f  times as long%n",
                        "",
                        "growth",
                        seconds / before,
                        LINEAR);
                limits.check(growth + ", times the time", seconds / before, LINEAR);
            }
            before = seconds;
        }
        return limits.conclude(out);
    }

    /** The seconds for all nodes. */
    private double measure(int nodes) throws IOException, SQLException {
        Path database = Files.createDirectory(folder.resolve("xcat" + nodes));
        XcatDatabase xcat = new XcatDatabase(database, nodes);
        xcat.create();
        Path file = folder.resolve("conserver" + nodes + ".cf");
        List<String> all =
                List.of("-l", "--reload", "none", "--inventory", "SQLite:" + database, "--file", file.toString());
        Promise promise = Promise.of(nodes);
        double seconds = report(nodes, "all", promise.allSeconds(), promise.allMegabytes(), runs(i -> run(all)));
        requireConsoles(file, nodes);
        List<String> one = new ArrayList<>(all.subList(1, all.size()));
        one.add(XcatDatabase.node(CHANGED));
        report(nodes, "one node", promise.oneSeconds(), Double.NaN, runs(i -> {
            xcat.change(CHANGED, i % 2 == 0 ? "openbmc" : "kvm");
            return run(one);
        }));
        requireConsoles(file, nodes);
        return seconds;
    }

    /** One run of many. */
    private interface Turn {
        Run run(int number) throws IOException, SQLException;
    }

    /** All that count; the first does not. */
    private List<Run> runs(Turn turn) throws IOException, SQLException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            runs.add(turn.run(i));
        }
        return runs.subList(1, runs.size());
    }

    private double report(int nodes, String what, double limit, double memoryLimit, List<Run> runs) {
        Samples times = new Samples();
        long peak = 0;
        for (Run run : runs) {
            times.add(run.nanos());
            peak = Math.max(peak, run.peakBytes());
        }
        double seconds = times.median() / MILLIS_PER_SECOND;
        double megabytes = peak / MEGA;
        out.printf(
                Locale.ROOT,
                "%8d  %-10s %10.2f %8s %10.0f %8s%n",
                nodes,
                what,
                seconds,
                shown(limit),
                megabytes,
                shown(memoryLimit));
        check(nodes + " nodes, " + what + ", s", seconds, limit);
        check(nodes + " nodes, " + what + ", MB", megabytes, memoryLimit);
        return seconds;
    }

    private void check(String figure, double measured, double limit) {
        if (!Double.isNaN(limit)) {
            limits.check(figure, measured, limit);
        }
    }

    private static String shown(double limit) {
        return Double.isNaN(limit) ? "" : String.valueOf(limit);
    }

    /** A quick run that does nothing is no good one. */
    private static void requireConsoles(Path file, int nodes) throws IOException {
        try (var lines = Files.lines(file)) {
            long consoles = lines.filter(line -> line.startsWith("console ")).count();
            if (consoles != nodes) {
                throw new IOException(file + " has " + consoles + " consoles, not " + nodes);
            }
        }
    }

    private Run run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        Map<String, String> environment = Map.of(
                "HOME",
                folder.toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString());
        return Run.of(command, environment, folder.resolve("output"));
    }
}
