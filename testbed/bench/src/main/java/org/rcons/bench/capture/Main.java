package org.rcons.bench.capture;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rcons.bench.Limits;
import org.rcons.bench.Missing;

/**
 * {@code capture LAUNCHER [RUNS [PART...]]}: the parts are {@code real}, {@code fake} and {@code restart}; all of them,
 * and 3 runs, if not said. Exits 1 if a promise is missed, 69 if something is not installed.
 */
public final class Main {
    private static final int DEFAULT_RUNS = 3;
    private static final int DESCRIPTORS = 6000;
    private static final int USAGE = 64;
    private static final int UNAVAILABLE = 69;
    private static final int INTERNAL_ERROR = 70;
    private static final List<String> PARTS = List.of("real", "fake", "restart");

    private Main() {}

    /** Measures. */
    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        List<String> parts = args.length > 2 ? words.subList(2, args.length) : PARTS;
        if (args.length == 0 || !PARTS.containsAll(parts)) {
            System.err.println("capture: say which rcons: capture LAUNCHER [RUNS [PART...]], parts are " + PARTS);
            System.exit(USAGE);
        }
        Path launcher = Path.of(args[0]).toAbsolutePath().normalize();
        List<String> missing = missing(launcher);
        missing.forEach(line -> System.err.println("capture: " + line));
        if (!missing.isEmpty()) {
            System.exit(UNAVAILABLE);
        }
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_RUNS;
        try {
            System.exit(measure(launcher, runs, parts));
        } catch (IOException e) {
            System.err.println("capture: " + e.getMessage());
            System.exit(INTERNAL_ERROR);
        }
    }

    private static int measure(Path launcher, int runs, List<String> parts) throws IOException {
        Limits limits = new Limits();
        if (parts.contains("real")) {
            new CaptureBench(launcher, runs, System.out, limits).run();
        }
        if (parts.contains("fake")) {
            new FakeBench(launcher, System.out, limits).run();
        }
        if (parts.contains("restart")) {
            new RestartBench(launcher, System.out, limits).run();
        }
        return limits.conclude(System.out);
    }

    private static List<String> missing(Path launcher) {
        List<String> missing = new ArrayList<>(Missing.programs());
        if (!Files.isExecutable(launcher)) {
            missing.add("no " + launcher + ": say where rcons is");
        }
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                && unix.getMaxFileDescriptorCount() < DESCRIPTORS) {
            missing.add("a process may have only " + unix.getMaxFileDescriptorCount() + " open files: say 'ulimit -n "
                    + DESCRIPTORS + "' first");
        }
        return missing;
    }
}
