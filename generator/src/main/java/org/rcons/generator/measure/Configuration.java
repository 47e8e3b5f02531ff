package org.rcons.generator.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rcons.generator.plan.LineKind;
import org.rcons.generator.plan.Tuner;
import org.rcons.generator.plan.Tuning;

/** The conserver.cf of a trial: tuned, dead and living lines in turn. */
final class Configuration {
    private static final String LIVING = "exec cat";
    private static final String DYING = "sleep 0.2; exit 1";

    private final Trial trial;
    private final Path folder;
    private final TerminalServer server;
    private final List<String> living = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int count;

    Configuration(Trial trial, Path folder, TerminalServer server) throws IOException {
        this.trial = trial;
        this.folder = folder;
        this.server = server;
        heading();
        for (LineKind kind : LineKind.values()) {
            consoles(kind);
        }
    }

    String text() {
        return text.toString();
    }

    /** The consoles that can be attached to and have a line. */
    List<String> living() {
        return living;
    }

    /** How many consoles are up when all is up: a dead command is kept running, too. */
    int upAtLast() {
        return trial.mix().count(LineKind.NOOP)
                + trial.mix().count(LineKind.EXEC)
                + trial.mix().count(LineKind.HOST)
                - trial.dead(LineKind.HOST);
    }

    private void heading() {
        Tuning tuning = Tuner.tuning(trial.perChild());
        text.append("config * { sslrequired no; ")
                .append(settings(tuning.config()))
                .append("}\n");
        text.append("access * { trusted 127.0.0.1; }\n");
        text.append("default * { rw *; logfile ")
                .append(folder.resolve("&.log"))
                .append("; ");
        text.append(settings(tuning.defaults())).append("}\n");
    }

    private static String settings(List<Tuning.Setting> settings) {
        StringBuilder line = new StringBuilder();
        for (Tuning.Setting setting : settings) {
            line.append(setting.text()).append(' ');
        }
        return line.toString();
    }

    private void consoles(LineKind kind) throws IOException {
        int all = trial.mix().count(kind);
        int dead = trial.dead(kind);
        for (int i = 0; i < all; i++) {
            String name = "n" + ++count;
            boolean isDead = (i + 1) * dead / all > i * dead / all;
            text.append("console ")
                    .append(name)
                    .append(" { ")
                    .append(line(kind, isDead))
                    .append(" }\n");
            if (!isDead) {
                living.add(name);
            }
        }
    }

    private String line(LineKind kind, boolean dead) throws IOException {
        return switch (kind) {
            case EXEC -> exec(dead);
            case EXEC_ON_DEMAND -> exec(dead) + " options ondemand;";
            case HOST -> host(dead);
            case HOST_ON_DEMAND -> host(dead) + " options ondemand;";
            case NOOP -> "type noop;";
            case UDS, DEVICE, REMOTE -> throw new IllegalArgumentException(kind.text());
        };
    }

    private static String exec(boolean dead) {
        return "type exec; exec \"" + Tuner.COMMANDS.of(dead ? DYING : LIVING) + "\";";
    }

    private String host(boolean dead) throws IOException {
        return "type host; host 127.0.0.1; protocol raw; port " + (dead ? server.deadPort() : server.port()) + ';';
    }
}
