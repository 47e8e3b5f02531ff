package org.rcons.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** {@code scale LAUNCHER [N]}: N counted runs each, 5 if not said. Exits 1 if a promise is missed, 69 if not built. */
public final class Main {
    private static final int DEFAULT_COUNT = 5;
    private static final int USAGE = 64;
    private static final int UNAVAILABLE = 69;
    private static final int INTERNAL_ERROR = 70;

    private Main() {}

    /** Measures. */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("scale: say which makeconservercf: scale LAUNCHER [N]");
            System.exit(USAGE);
        }
        Path launcher = Path.of(args[0]).toAbsolutePath().normalize();
        if (!Files.isExecutable(launcher)) {
            System.err.println("scale: no " + launcher + ": say where makeconservercf is");
            System.exit(UNAVAILABLE);
        }
        System.exit(measure(launcher, args.length == 1 ? DEFAULT_COUNT : Integer.parseInt(args[1])));
    }

    private static int measure(Path launcher, int count) {
        try {
            Path folder = Files.createTempDirectory("scale");
            try {
                return new ScaleBench(launcher, folder, count, System.out).run();
            } finally {
                remove(folder);
            }
        } catch (IOException | SQLException e) {
            System.err.println("scale: " + e.getMessage());
            return INTERNAL_ERROR;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
