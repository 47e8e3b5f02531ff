package org.rcons.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rcons.bench.Missing;

/**
 * {@code startup LAUNCHER [N]}: N visits each, 15 if not said. Exits 1 if a promise is missed, 69 if a program is.
 */
public final class Main {
    private static final int DEFAULT_COUNT = 15;
    private static final int USAGE = 64;
    private static final int UNAVAILABLE = 69;
    private static final int INTERNAL_ERROR = 70;

    private Main() {}

    /** Measures. */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("startup: say which rcons: startup LAUNCHER [N]");
            System.exit(USAGE);
        }
        Path launcher = Path.of(args[0]).toAbsolutePath().normalize();
        List<String> missing = new ArrayList<>(Missing.programs());
        if (!Files.isExecutable(launcher)) {
            missing.add("no " + launcher + ": say where rcons is");
        }
        missing.forEach(line -> System.err.println("startup: " + line));
        if (!missing.isEmpty()) {
            System.exit(UNAVAILABLE);
        }
        int count = args.length == 1 ? DEFAULT_COUNT : Integer.parseInt(args[1]);
        try {
            System.exit(new StartupBench(launcher, count, System.out).run());
        } catch (IOException e) {
            System.err.println("startup: " + e.getMessage());
            System.exit(INTERNAL_ERROR);
        }
    }
}
