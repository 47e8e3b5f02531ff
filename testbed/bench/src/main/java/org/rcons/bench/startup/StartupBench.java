package org.rcons.bench.startup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcons.bench.Limits;
import org.rcons.bench.Samples;
import org.rcons.bench.Visit;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Visits one console of an idle conserver on loopback, {@code console} and every rcons in turn. */
final class StartupBench {
    private static final int WARM_UPS = 2;
    private static final double PLAIN_LIMIT = 0.6;
    private static final double TLS_LIMIT = 1.0;
    private static final double NO_ARCHIVE_LIMIT = 1.5;
    private static final double LEAVE_LIMIT = 50;

    private final Path launcher;
    private final int count;
    private final PrintStream out;
    private final Limits limits = new Limits();

    StartupBench(Path launcher, int count, PrintStream out) {
        this.launcher = launcher;
        this.count = count;
        this.out = out;
    }

    /** Runs it all; the exit status is 0, or 1 if a limit is missed. */
    int run() throws IOException {
        try (RealConserver conserver = RealConserver.of(ConserverSetup.PLAIN.running("n1", Visit.PROGRAM))) {
            conserver.start();
            measure(new Field(launcher, conserver), conserver.folder());
        }
        return limits.conclude(out);
    }

    private void measure(Field field, Path home) throws IOException {
        List<Jdk> jdks = new ArrayList<>();
        for (Jdk jdk : Jdk.found()) {
            field.warm(jdk);
            jdks.add(jdk);
        }
        Race plain = new Race(field, jdks, false);
        Race tls = new Race(field, jdks, true);
        Samples overhead = new Samples();
        for (int round = 0; round < WARM_UPS + count; round++) {
            overhead.add(Visit.overhead(home));
            Field.round(plain.everybody(), home, round >= WARM_UPS);
            Field.round(tls.everybody(), home, round >= WARM_UPS);
        }
        report(overhead, plain, tls);
    }

    /** One kind of connection: {@code console} against the others. */
    private static final class Race {
        private final Contestant console;
        private final List<Contestant> archived = new ArrayList<>();
        private final List<Contestant> bare = new ArrayList<>();

        Race(Field field, List<Jdk> jdks, boolean tls) {
            console = field.console(tls);
            for (Jdk jdk : jdks) {
                archived.add(field.rcons(jdk, tls, true));
                bare.add(field.rcons(jdk, tls, false));
            }
        }

        List<Contestant> everybody() {
            List<Contestant> all = new ArrayList<>(List.of(console));
            all.addAll(archived);
            all.addAll(bare);
            return all;
        }
    }

    private void report(Samples overhead, Race plain, Race tls) {
        out.printf(
                Locale.ROOT,
                "%d visits each, medians in ms; the measuring itself takes %.1f of all of them%n",
                count,
                overhead.median());
        out.printf("%-32s %8s %8s %6s %6s %8s %8s%n", "", "1st byte", "p90", "ratio", "limit", "leave", "p90");
        report(plain, PLAIN_LIMIT);
        report(tls, TLS_LIMIT);
    }

    private void report(Race race, double archivedLimit) {
        row(race.console, race.console, Double.NaN);
        race.archived.forEach(each -> row(each, race.console, archivedLimit));
        race.bare.forEach(each -> row(each, race.console, NO_ARCHIVE_LIMIT));
    }

    private void row(Contestant contestant, Contestant console, double limit) {
        Samples first = contestant.firstBytes();
        Samples leave = contestant.leaves();
        double ratio = first.median() / console.firstBytes().median();
        boolean promised = !Double.isNaN(limit);
        out.printf(
                Locale.ROOT,
                "%-32s %8.1f %8.1f %6.2f %6s %8.1f %8.1f%n",
                contestant.name(),
                first.median(),
                first.percentile(90),
                ratio,
                promised ? String.valueOf(limit) : "",
                leave.median(),
                leave.percentile(90));
        if (promised) {
            limits.check(contestant.name() + ", of console's time", ratio, limit);
            limits.check(contestant.name() + ", leaving, ms", leave.median(), LEAVE_LIMIT);
        }
    }
}
