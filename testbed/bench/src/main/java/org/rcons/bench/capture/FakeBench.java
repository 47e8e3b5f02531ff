package org.rcons.bench.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rcons.bench.Limits;
import org.rcons.testbed.real.Folders;

/** Five thousand consoles of a fake conserver, all open at the same time in one {@code rcons capture}. */
final class FakeBench {
    private static final int CONSOLES = 5000;
    private static final int GROUPS = 20;
    private static final double MEGA = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    /** 512 MiB. */
    private static final double MEMORY = 512 * 1024 * 1024 / MEGA;

    private final Path launcher;
    private final PrintStream out;
    private final Limits limits;

    FakeBench(Path launcher, PrintStream out, Limits limits) {
        this.launcher = launcher;
        this.out = out;
        this.limits = limits;
    }

    /** Runs it. */
    void run() throws IOException {
        Path folder = Files.createTempDirectory("capture");
        try (SpeakersProcess nodes = SpeakersProcess.behindFake(GROUPS)) {
            Capture capture = new Capture(launcher, folder)
                    .with("-E", "-M", "127.0.0.1", "-p", String.valueOf(nodes.port()))
                    .with("--timeout", "60s", "--parallel", String.valueOf(CONSOLES), Cluster.range(CONSOLES));
            Effort effort = capture.run(CONSOLES, CONSOLES, nodes, () -> {}).effort();
            double megabytes = effort.bytes() / MEGA;
            out.printf(
                    Locale.ROOT,
                    "%-34s %9.2f %9.2f %9.0f %9d   at most %.0f MB%n",
                    CONSOLES + " consoles of a fake, plain",
                    effort.openNanos() / NANOS_PER_SECOND,
                    effort.nanos() / NANOS_PER_SECOND,
                    megabytes,
                    effort.failures(),
                    MEMORY);
            limits.check(CONSOLES + " consoles of a fake, MB", megabytes, MEMORY);
            limits.check(CONSOLES + " consoles of a fake, failures", effort.failures(), 0);
        } finally {
            Folders.delete(folder);
        }
    }
}
