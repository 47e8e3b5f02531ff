package org.rcons.bench.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rcons.bench.Limits;
import org.rcons.bench.Samples;
import org.rcons.protocol.message.HostPort;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.Folders;
import org.rcons.testbed.real.RealConserver;

/** A thousand {@code console} processes and one {@code rcons capture} in turn, at one real conserver. */
final class CaptureBench {
    private static final int CONSOLES = 1000;
    private static final double WALL_RATIO = 8;
    private static final double MEMORY_RATIO = 10;
    private static final double MEMORY_RATIO_TLS = 6;
    private static final int P99 = 99;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Path launcher;
    private final int runs;
    private final PrintStream out;
    private final Limits limits;
    /** Of the last run. */
    private Samples attaches = new Samples();

    CaptureBench(Path launcher, int runs, PrintStream out, Limits limits) {
        this.launcher = launcher;
        this.runs = runs;
        this.out = out;
        this.limits = limits;
    }

    /** What several runs took. */
    private static final class Efforts {
        private final Samples open = new Samples();
        private final Samples nanos = new Samples();
        private final Samples bytes = new Samples();
        private int failures;

        void add(Effort effort) {
            open.add(effort.openNanos());
            nanos.add(effort.nanos());
            bytes.add(effort.bytes());
            failures += effort.failures();
        }

        double seconds() {
            return nanos.median() / MILLIS_PER_SECOND;
        }

        /** Samples count in millionths. */
        double megabytes() {
            return bytes.median();
        }
    }

    /** Runs it all. */
    void run() throws IOException {
        Path folder = Files.createTempDirectory("capture");
        Path socket = folder.resolve("nodes");
        ConserverSetup setup = Cluster.setup();
        for (String name : Cluster.names(CONSOLES)) {
            setup = setup.console(name, Cluster.line(socket));
        }
        try (SpeakersProcess nodes = SpeakersProcess.behindLines(socket);
                RealConserver conserver = RealConserver.of(setup)) {
            conserver.start();
            out.printf(
                    Locale.ROOT,
                    "%-34s %9s %9s %9s %9s%n",
                    CONSOLES + " consoles, 20 KB each",
                    "open, s",
                    "s",
                    "MB",
                    "failures");
            compare(conserver, nodes, false);
            compare(conserver, nodes, true);
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(RealConserver conserver, SpeakersProcess nodes, boolean tls) throws IOException {
        Efforts consoles = new Efforts();
        Efforts capture = new Efforts();
        capture(conserver, nodes, tls);
        for (int run = 0; run < runs; run++) {
            consoles.add(consoles(conserver, nodes, tls));
            capture.add(capture(conserver, nodes, tls));
        }
        String how = tls ? ", TLS" : ", plain";
        row("console processes" + how, consoles);
        row("rcons capture" + how, capture);
        out.printf(
                Locale.ROOT,
                "%-34s median %.0f ms, p99 %.0f ms, all at the same time%n",
                "  from a console's turn to open",
                attaches.median(),
                attaches.percentile(P99));
        double memoryRatio = tls ? MEMORY_RATIO_TLS : MEMORY_RATIO;
        out.printf(
                Locale.ROOT,
                "%-34s %9s %8.1fx %8.1fx   at least %.0fx and %.0fx%n",
                "",
                "",
                consoles.seconds() / capture.seconds(),
                consoles.megabytes() / capture.megabytes(),
                WALL_RATIO,
                memoryRatio);
        limits.check("rcons capture" + how + ", s", capture.seconds(), consoles.seconds() / WALL_RATIO);
        limits.check("rcons capture" + how + ", MB", capture.megabytes(), consoles.megabytes() / memoryRatio);
        limits.check("rcons capture" + how + ", failures", capture.failures, 0);
    }

    private void row(String name, Efforts efforts) {
        out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %9.0f %9d%n",
                name,
                efforts.open.median() / MILLIS_PER_SECOND,
                efforts.seconds(),
                efforts.megabytes(),
                efforts.failures);
    }

    private static Effort consoles(RealConserver conserver, SpeakersProcess nodes, boolean tls) throws IOException {
        Path folder = Files.createTempDirectory("consoles");
        nodes.hold();
        HostPort master = new HostPort(conserver.address(), conserver.port());
        try (ConsoleCrowd crowd = new ConsoleCrowd(folder, master, tls)) {
            return crowd.listen(Cluster.names(CONSOLES), nodes);
        } finally {
            Folders.delete(folder);
        }
    }

    private Effort capture(RealConserver conserver, SpeakersProcess nodes, boolean tls) throws IOException {
        nodes.hold();
        Capture capture = new Capture(launcher, conserver.folder())
                .with("-M", conserver.address(), "-p", String.valueOf(conserver.port()))
                .with("--timeout", "60s", "--parallel", String.valueOf(CONSOLES), Cluster.range(CONSOLES));
        if (!tls) {
            capture.with("-E");
        }
        Capture.Outcome outcome = capture.run(CONSOLES, CONSOLES, nodes, () -> {});
        attaches = outcome.attaches();
        return outcome.effort();
    }
}
