package org.rcons.bench.groupsize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rcons.bench.Limits;
import org.rcons.generator.measure.Measured;
import org.rcons.generator.measure.Measurement;
import org.rcons.generator.measure.Trial;
import org.rcons.generator.plan.LineKind;

/** {@code groupsize [quick|N...]}. Exits 1 if a start time is more than 25 % off, 69 if conserver is not installed. */
public final class Main {
    private static final int UNAVAILABLE = 69;
    private static final int INTERNAL_ERROR = 70;
    private static final double PERCENT = 25;
    private static final String QUICK = "quick";
    private static final List<Integer> SIZES = List.of(16, 64, 256);

    private Main() {}

    /** Measures. */
    public static void main(String[] args) {
        Measurement measurement = null;
        try {
            measurement = Measurement.here();
        } catch (IOException e) {
            System.err.println("groupsize: " + e.getMessage());
            System.exit(UNAVAILABLE);
            return;
        }
        try {
            System.exit(run(measurement, trials(args)));
        } catch (IOException e) {
            System.err.println("groupsize: " + e.getMessage());
            System.exit(INTERNAL_ERROR);
        }
    }

    private static int run(Measurement measurement, List<Trial> trials) throws IOException {
        Limits limits = new Limits();
        System.out.println(Measurement.HEAD);
        measurement.run(trials, measured -> report(measured, limits));
        return limits.conclude(System.out);
    }

    private static void report(Measured measured, Limits limits) {
        System.out.println(Measurement.line(measured));
        String figure = String.format(
                Locale.ROOT,
                "%s, %d in groups of %d, start time predicted, %% off",
                measured.trial().name(),
                measured.trial().mix().total(),
                measured.trial().perChild());
        limits.check(figure, measured.startErrorPercent(), PERCENT);
    }

    private static List<Trial> trials(String[] args) {
        List<Trial> trials = new ArrayList<>();
        for (int consoles : consoles(args)) {
            for (int perChild : SIZES) {
                trials.add(Trial.of("on demand", Map.of(LineKind.EXEC_ON_DEMAND, consoles), perChild, false));
            }
        }
        trials.add(Trial.of("noop", Map.of(LineKind.NOOP, 1000), 64, false));
        trials.add(Trial.of("exec", Map.of(LineKind.EXEC, 1000), 256, false));
        trials.add(Trial.of("host", Map.of(LineKind.HOST, 100), 16, false));
        trials.add(Trial.of("host", Map.of(LineKind.HOST, 500), 64, false));
        trials.add(Trial.of("host, some dead", Map.of(LineKind.HOST, 128), 64, true));
        return trials;
    }

    private static List<Integer> consoles(String[] args) {
        if (args.length == 0) {
            return List.of(100, 1000, 5000);
        }
        if (args[0].equals(QUICK)) {
            return List.of(100, 1000);
        }
        List<Integer> consoles = new ArrayList<>();
        for (String arg : args) {
            consoles.add(Integer.parseInt(arg));
        }
        return consoles;
    }
}
