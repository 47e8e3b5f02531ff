package org.rcons.bench.deadlines;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rcons.bench.Limits;
import org.rcons.generator.measure.Measured;
import org.rcons.generator.measure.Patrol;
import org.rcons.generator.plan.CommandForm;
import org.rcons.generator.plan.SupervisedCommand;
import org.rcons.generator.plan.Tuner;
import org.rcons.generator.plan.Tuning;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.Passwords;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/**
 * 64 consoles in one group, every fourth one dead: its command fails after a while as long as there is no file "bmc".
 * When the time is over the file is made, and all lines have to come back.
 */
final class DeadLinesBench {
    private static final int CONSOLES = 64;
    private static final int DEAD_EVERY = 4;
    private static final List<String> LIVES = List.of("0.2", "2");
    private static final double P99_LIMIT = 20;
    private static final double BACK_LIMIT = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String SIGN = "the BMC is back";

    private final int seconds;
    private final PrintStream out;
    private final Limits limits = new Limits();

    DeadLinesBench(int seconds, PrintStream out) {
        this.seconds = seconds;
        this.out = out;
    }

    /** Runs it all; the exit status is 0, or 1 if a limit is missed. */
    int run(boolean tuned) throws IOException {
        out.printf(
                Locale.ROOT,
                "%-8s %18s %8s %10s %9s %9s %9s  %s%n",
                "form",
                "commands end after",
                "attaches",
                "unanswered",
                "p99 ms",
                "max ms",
                "back, s",
                "lines in the log of a dead console");
        for (String life : LIVES) {
            measure(tuned, life);
        }
        return limits.conclude(out);
    }

    private void measure(boolean tuned, String life) throws IOException {
        Path folder = Files.createTempDirectory("bmc");
        Path bmc = folder.resolve("bmc");
        try (RealConserver conserver = RealConserver.of(setup(tuned, life, bmc));
                ConserverClient client = new ConserverClient(options())) {
            conserver.start();
            HostPort master = new HostPort(conserver.address(), conserver.port());
            Measured.Attaches attaches = new Patrol(client, master, healthy()).walk(seconds);
            long lines = conserver.consoleLog("n0").lines().count();
            double back = tuned ? comeBack(conserver, bmc) : Double.NaN;
            row(tuned ? "tuned" : "xCAT's", life, attaches, back, lines);
            if (tuned) {
                promise(life, attaches, back);
            }
        } finally {
            Files.deleteIfExists(bmc);
            Files.delete(folder);
        }
    }

    private void row(String form, String life, Measured.Attaches attaches, double back, long lines) {
        out.printf(
                Locale.ROOT,
                "%-8s %17ss %8d %10d %9.2f %9.1f %9.1f  %d%n",
                form,
                life,
                attaches.count(),
                attaches.failed(),
                attaches.p99Millis(),
                attaches.maxMillis(),
                back,
                lines);
    }

    private void promise(String life, Measured.Attaches attaches, double back) {
        String which = "dead after " + life + " s, ";
        limits.check(which + "unanswered attaches", attaches.failed(), 0);
        limits.check(which + "p99 ms", attaches.p99Millis(), P99_LIMIT);
        limits.check(which + "all lines back, s", back, BACK_LIMIT);
    }

    /** Seconds from the BMC's return until the last dead line shows its sign of life. */
    private static double comeBack(RealConserver conserver, Path bmc) throws IOException {
        long start = System.nanoTime();
        Files.createFile(bmc);
        double limit = BACK_LIMIT + SupervisedCommand.LONGEST_PAUSE_SECONDS;
        double since = 0;
        for (int i = 0; i < CONSOLES; i += DEAD_EVERY) {
            while (!conserver.consoleLog("n" + i).contains(SIGN) && since < limit) {
                LockSupport.parkNanos(LOOK_NANOS);
                since = (System.nanoTime() - start) / 1e9;
            }
        }
        return since;
    }

    private static ConserverSetup setup(boolean tuned, String life, Path bmc) {
        CommandForm form = tuned ? Tuner.COMMANDS : CommandForm.PLAIN;
        Tuning tuning = Tuner.tuning(CONSOLES);
        ConserverSetup setup = ConserverSetup.PLAIN.withGroupsOf(CONSOLES);
        for (Tuning.Setting setting : tuned ? tuning.config() : List.<Tuning.Setting>of()) {
            setup = setup.with(setting.text());
        }
        String dying = "test -e " + bmc + "&&echo " + SIGN + "&&exec cat; sleep " + life + "; exit 1";
        String settings = tuned ? joined(tuning.defaults()) : "";
        for (int i = 0; i < CONSOLES; i++) {
            String command = form.of(i % DEAD_EVERY == 0 ? dying : "exec cat");
            setup = setup.console("n" + i, settings + "type exec; exec \"" + command + "\";");
        }
        return setup;
    }

    private static String joined(List<Tuning.Setting> settings) {
        StringBuilder joined = new StringBuilder();
        settings.forEach(setting -> joined.append(setting.text()).append(' '));
        return joined.toString();
    }

    private static List<String> healthy() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < CONSOLES; i++) {
            if (i % DEAD_EVERY != 0) {
                names.add("n" + i);
            }
        }
        return names;
    }

    private static ClientOptions options() {
        Deadlines deadlines = new Deadlines(PATIENCE, PATIENCE, PATIENCE, PATIENCE);
        return new ClientOptions(new UserName("alice"), null, true, deadlines, Passwords.NONE);
    }
}
