package org.rcons.bench.deadlines;

import java.io.IOException;
import java.util.List;
import org.rcons.bench.Missing;

/** {@code deadlines [SECONDS [untuned]]}. Exits 1 if a promise is missed, 69 if a program is. */
public final class Main {
    private static final int DEFAULT_SECONDS = 600;
    private static final int UNAVAILABLE = 69;
    private static final int INTERNAL_ERROR = 70;
    private static final String UNTUNED = "untuned";

    private Main() {}

    /** Measures. */
    public static void main(String[] args) {
        List<String> missing = Missing.programs();
        missing.forEach(line -> System.err.println("deadlines: " + line));
        if (!missing.isEmpty()) {
            System.exit(UNAVAILABLE);
        }
        int seconds = args.length == 0 ? DEFAULT_SECONDS : Integer.parseInt(args[0]);
        boolean tuned = args.length < 2 || !args[1].equals(UNTUNED);
        try {
            System.exit(new DeadLinesBench(seconds, System.out).run(tuned));
        } catch (IOException e) {
            System.err.println("deadlines: " + e.getMessage());
            System.exit(INTERNAL_ERROR);
        }
    }
}
