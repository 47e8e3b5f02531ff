package org.rcons.bench.attach;

import java.io.IOException;
import java.util.List;
import org.rcons.bench.Missing;

/** {@code attach [N]}: N attaches a driver, 500 if not said. Exits 1 if a promise is missed, 69 if a program is. */
public final class Main {
    private static final int DEFAULT_COUNT = 500;
    private static final int UNAVAILABLE = 69;
    private static final int INTERNAL_ERROR = 70;

    private Main() {}

    /** Measures. */
    public static void main(String[] args) {
        List<String> missing = Missing.programs();
        missing.forEach(line -> System.err.println("attach: " + line));
        if (!missing.isEmpty()) {
            System.exit(UNAVAILABLE);
        }
        int count = args.length == 0 ? DEFAULT_COUNT : Integer.parseInt(args[0]);
        try {
            System.exit(new AttachBench(count, System.out).run());
        } catch (IOException e) {
            System.err.println("attach: " + e.getMessage());
            System.exit(INTERNAL_ERROR);
        }
    }
}
