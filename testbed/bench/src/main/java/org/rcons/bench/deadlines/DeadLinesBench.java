package org.rcons.bench.deadlines;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
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
 * When the time is over the file is made, and all lines have to come back. Another conserver, whose lines are all well, is
 * visited at the same time: what it shows is the machine.
 */
final class DeadLinesBench {
    private static final int CONSOLES = 64;
    private static final int DEAD_EVERY = 4;
    private static final List<String> LIVES = List.of("0.2", "2");
    private static final double P99_LIMIT = 20;
    private static final double BACK_LIMIT = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String LIVING = "exec cat";
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
                "%-22s %9s %11s %9s %9s %9s  %s%n",
                "form, end of commands",
                "attaches",
                "unanswered",
                "p99 ms",
                "max ms",
                "back, s",
                "log lines of a dead console");
        for (String life : LIVES) {
            measure(tuned, life);
        }
        return limits.conclude(out);
    }

    private void measure(boolean tuned, String life) throws IOException {
        Path folder = Files.createTempDirectory("bmc");
        Path bmc = folder.resolve("bmc");
        try (RealConserver conserver = RealConserver.of(setup(tuned, dying(life, bmc)));
                RealConserver beside = RealConserver.of(setup(tuned, LIVING));
                ConserverClient client = new ConserverClient(options())) {
            conserver.start();
            beside.start();
            CompletableFuture<Measured.Attaches> control =
                    CompletableFuture.supplyAsync(() -> patrol(client, beside).walk(seconds));
            Measured.Attaches attaches = patrol(client, conserver).walk(seconds);
            long lines = conserver.consoleLog("n0").lines().count();
            row((tuned ? "tuned, " : "xCAT's, ") + life + " s", attaches);
            if (tuned) {
                double back = comeBack(conserver, bmc);
                promise(life, attaches, back);
                out.printf(Locale.ROOT, " %9.1f", back);
            } else {
                out.printf(Locale.ROOT, " %9s", "");
            }
            out.println("  " + lines);
            row("no dead ones, meanwhile", control.join());
            out.println();
        } finally {
            Files.deleteIfExists(bmc);
            Files.delete(folder);
        }
    }

    private static Patrol patrol(ConserverClient client, RealConserver conserver) {
        return new Patrol(client, new HostPort(conserver.address(), conserver.port()), healthy());
    }

    private void row(String name, Measured.Attaches attaches) {
        out.printf(
                Locale.ROOT,
                "%-22s %9d %11d %9.2f %9.1f",
                name,
                attaches.count(),
                attaches.failed(),
                attaches.p99Millis(),
                attaches.maxMillis());
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

    private static String dying(String life, Path bmc) {
        return "test -e " + bmc + "&&echo " + SIGN + "&&" + LIVING + "; sleep " + life + "; exit 1";
    }

    private static ConserverSetup setup(boolean tuned, String dying) {
        CommandForm form = tuned ? Tuner.COMMANDS : CommandForm.PLAIN;
        Tuning tuning = Tuner.tuning(CONSOLES);
        ConserverSetup setup = ConserverSetup.PLAIN.withGroupsOf(CONSOLES);
        for (Tuning.Setting setting : tuned ? tuning.config() : List.<Tuning.Setting>of()) {
            setup = setup.with(setting.text());
        }
        String settings = tuned ? joined(tuning.defaults()) : "";
        for (int i = 0; i < CONSOLES; i++) {
            String command = form.of(i % DEAD_EVERY == 0 ? dying : LIVING);
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
