package org.rcons.bench.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rcons.bench.Limits;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.Folders;
import org.rcons.testbed.real.RealConserver;

/**
 * A thousand consoles on two conservers. Behind every fourth there is nothing; and when all the others are open, the
 * second conserver is stopped and started again before any node speaks.
 */
final class RestartBench {
    private static final int CONSOLES = 1000;
    private static final int DEAD_EVERY = 4;
    private static final int DEAD = CONSOLES / DEAD_EVERY;
    private static final int TIMEOUT_SECONDS = 30;
    /** For the start of Java, and for the end of it. */
    private static final int SLACK_SECONDS = 5;

    private static final double MEGA = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path launcher;
    private final PrintStream out;
    private final Limits limits;

    RestartBench(Path launcher, PrintStream out, Limits limits) {
        this.launcher = launcher;
        this.out = out;
        this.limits = limits;
    }

    /** Runs it. */
    void run() throws IOException {
        Path folder = Files.createTempDirectory("capture");
        ConserverSetup first = Cluster.setup();
        ConserverSetup second = Cluster.setup().at("127.0.0.2");
        for (int number = 1; number <= CONSOLES; number++) {
            String name = Cluster.node(number);
            String block = Cluster.line(folder.resolve(number % DEAD_EVERY == 0 ? "nothing" : "nodes"));
            boolean isOnSecond = number > CONSOLES / 2;
            first = first.console(name, isOnSecond ? block + " master " + second.address() + ";" : block);
            second = isOnSecond ? second.console(name, block) : second;
        }
        try (SpeakersProcess nodes = SpeakersProcess.behindLines(folder.resolve("nodes"));
                RealConserver one = RealConserver.of(first);
                RealConserver two = RealConserver.beside(one, second)) {
            one.start();
            two.start();
            report(capture(one, two, nodes));
        } finally {
            Folders.delete(folder);
        }
    }

    private Capture.Outcome capture(RealConserver one, RealConserver two, SpeakersProcess nodes) throws IOException {
        return new Capture(launcher, one.folder())
                .with("-E", "-M", one.address(), "-p", String.valueOf(one.port()))
                .with("--timeout", TIMEOUT_SECONDS + "s", "--parallel", String.valueOf(CONSOLES))
                .with(Cluster.range(CONSOLES))
                .run(CONSOLES, CONSOLES - DEAD, nodes, () -> {
                    two.stop();
                    two.start();
                });
    }

    private void report(Capture.Outcome outcome) {
        int captured = CONSOLES - outcome.effort().failures();
        double seconds = outcome.effort().nanos() / NANOS_PER_SECOND;
        out.printf(
                Locale.ROOT,
                "%-34s %9.2f %9.2f %9.0f %9d   %d captured, %d timed out%n",
                "750 of 1000, a conserver restarts",
                outcome.effort().openNanos() / NANOS_PER_SECOND,
                seconds,
                outcome.effort().bytes() / MEGA,
                CONSOLES - DEAD - captured,
                captured,
                outcome.timedOut());
        limits.check("restart, living consoles that were not captured", CONSOLES - DEAD - captured, 0);
        limits.check("restart, dead consoles that were not reported", DEAD - outcome.timedOut(), 0);
        limits.check("restart, s", seconds, TIMEOUT_SECONDS + SLACK_SECONDS);
    }
}
