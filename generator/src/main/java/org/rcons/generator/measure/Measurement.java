package org.rcons.generator.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.plan.Prediction;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.session.Survey;

/**
 * Starts the conserver of this machine with made-up consoles on a private port, one trial after the other, and compares
 * what happens with what was predicted. Nothing stays behind, and the machine's own conserver is not touched.
 */
public final class Measurement {
    /** What the lines of {@link #line} show. */
    public static final String HEAD =
            "trial             consoles  per child  children | refusing s  all up s  memory MB"
                    + "  files  stall s (predicted) | refusing s  all up s  memory MB  files  attach p99 ms  max ms (measured)";

    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/sbin/conserver"),
            Path.of("/usr/local/sbin/conserver"),
            Path.of("/opt/conserver/bin/conserver"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double SPARE_SECONDS = 20;

    private final Path program;

    private Measurement(Path program) {
        this.program = program;
    }

    /**
     * With the conserver of this machine.
     *
     * @throws IOException if there is none; the message says what to install
     */
    public static Measurement here() throws IOException {
        for (Path program : PROGRAMS) {
            if (Files.isExecutable(program)) {
                return new Measurement(program);
            }
        }
        throw new IOException("no conserver to measure in " + PROGRAMS.get(0).getParent()
                + ": install conserver-server (Debian) or conserver (elsewhere)");
    }

    /**
     * Makes the trials.
     *
     * @param report gets each result at once
     * @throws IOException if one does not come up in three times the predicted time and 20 s
     */
    public void run(List<Trial> trials, Consumer<Measured> report) throws IOException {
        for (Trial trial : trials) {
            report.accept(run(trial));
        }
    }

    /** Makes one trial. */
    public Measured run(Trial trial) throws IOException {
        try (TrialFolder trialFolder = new TrialFolder();
                TerminalServer server = new TerminalServer()) {
            Path folder = trialFolder.path();
            Configuration configuration = new Configuration(trial, folder, server);
            Files.writeString(folder.resolve("conserver.cf"), configuration.text());
            try (PrivateConserver conserver = new PrivateConserver(program, folder, trial.perChild());
                    ConserverClient client = new ConserverClient(options())) {
                return watch(trial, configuration, conserver, client);
            }
        }
    }

    private static ClientOptions options() {
        Deadlines deadlines = new Deadlines(PATIENCE, PATIENCE, PATIENCE, PATIENCE);
        return new ClientOptions(new UserName("measure"), null, true, deadlines, Passwords.NONE);
    }

    private static Measured watch(
            Trial trial, Configuration configuration, PrivateConserver conserver, ConserverClient client)
            throws IOException {
        Prediction prediction = trial.prediction();
        double limit = 3 * prediction.allUpSeconds() + SPARE_SECONDS;
        double listening = conserver.awaitListening(limit);
        double up = awaitUp(conserver, client, configuration.upAtLast(), limit);
        List<Long> groups = conserver.groups();
        double memory = Footprint.megabytes(conserver.pid());
        int descriptors = 0;
        for (long group : groups) {
            memory += Footprint.megabytes(group);
            descriptors = Math.max(descriptors, Footprint.descriptors(group));
        }
        Measured.Attaches attaches =
                new Patrol(client, conserver.master(), configuration.living()).walk(trial.watchSeconds());
        return new Measured(trial, prediction, listening, up, memory, descriptors, attaches);
    }

    private static double awaitUp(PrivateConserver conserver, ConserverClient client, int expected, double limit)
            throws IOException {
        while (true) {
            int up = countUp(
                    client.ask(conserver.master(), new Request.Show(Request.View.HOSTS, ""), Survey.Reach.THIS_MASTER));
            if (up >= expected) {
                return conserver.age();
            }
            if (conserver.age() > limit) {
                throw new IOException(
                        "only " + up + " of " + expected + " consoles are up after " + Math.round(limit) + " s");
            }
        }
    }

    private static int countUp(List<Survey.Section> listing) {
        int up = 0;
        for (Survey.Section section : listing) {
            for (String line : section.lines()) {
                String[] words = line.strip().split(" +", -1);
                if (words.length > 1 && words[1].equals("up")) {
                    up++;
                }
            }
        }
        return up;
    }

    /** A result as a line below {@link #HEAD}. */
    public static String line(Measured measured) {
        Prediction predicted = measured.predicted();
        return String.format(
                        Locale.ROOT,
                        "%-17s %8d %10d %9d | %10.2f %9.2f %10.1f %6d %19.1f | %10.2f %9.2f %10.1f %6d %s",
                        measured.trial().name(),
                        measured.trial().mix().total(),
                        predicted.perChild(),
                        predicted.children(),
                        predicted.refusingSeconds(),
                        predicted.allUpSeconds(),
                        predicted.memoryMegabytes(),
                        predicted.descriptors(),
                        predicted.stallSeconds(),
                        measured.refusingSeconds(),
                        measured.allUpSeconds(),
                        measured.memoryMegabytes(),
                        measured.descriptors(),
                        attaches(measured.attach()))
                .stripTrailing();
    }

    private static String attaches(Measured.@Nullable Attaches attaches) {
        return attaches == null || attaches.count() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%14.1f %7.1f%s",
                        attaches.p99Millis(),
                        attaches.maxMillis(),
                        attaches.failed() == 0 ? "" : ", " + attaches.failed() + " without an answer");
    }
}
