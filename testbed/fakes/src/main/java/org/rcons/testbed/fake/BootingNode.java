package org.rcons.testbed.fake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A machine for demonstrations: it boots, asks for a login and offers a very small shell, until it is rebooted. */
public final class BootingNode implements Machine {

    private static final Duration PACE = Duration.ofMillis(120);
    private static final String HELP = "commands: hostname, uptime, help, reboot, exit";

    private static final List<String> STAGES = List.of(
            "firmware: self-test passed, 2 sockets, 512 GiB memory",
            "loader: starting the system from the network",
            "kernel: command line console=ttyS0,115200n8",
            "kernel: 128 processors online",
            "kernel: serial port ttyS0 is the console",
            "net: eth0 link is up, 25 Gbit/s, full duplex",
            "disk: nvme0 has 3 partitions",
            "init: mounting file systems",
            "init: starting the scheduler's daemon",
            "init: starting the time service",
            "init: ready");

    private final String name;
    private final long bootedAt = System.nanoTime();
    private final Machine session = new ShellMachine(this::prompt, this::answer);
    private boolean booted;
    private boolean loggedIn;
    private boolean rebooting;

    private BootingNode(String name) {
        this.name = name;
    }

    /** For {@link ConsoleSetup#machine}: a node of that name, booted anew each time its line is opened. */
    public static Supplier<Machine> named(String name) {
        return () -> new BootingNode(name);
    }

    @Override
    public void started(MachineLine line) {
        line.repeat(PACE, turn -> bootLine(turn, line));
    }

    @Override
    public void received(byte[] bytes, MachineLine line) {
        if (booted) {
            session.received(bytes, line);
        }
        if (rebooting) {
            line.hangUp(true);
        }
    }

    private @Nullable String bootLine(int turn, MachineLine line) {
        if (turn < STAGES.size()) {
            return String.format(Locale.ROOT, "[%8.3f] %s\r\n", turn * PACE.toMillis() / 1000.0, STAGES.get(turn));
        }
        booted = true;
        session.started(line);
        return null;
    }

    private String prompt() {
        return loggedIn ? name + "$ " : "\r\n" + name + " login: ";
    }

    private String answer(String typed) {
        String word = typed.strip();
        if (!loggedIn) {
            loggedIn = !word.isEmpty();
            return "";
        }
        return run(word);
    }

    private String run(String command) {
        return switch (command) {
            case "" -> "";
            case "hostname" -> name;
            case "uptime" ->
                "up " + Duration.ofNanos(System.nanoTime() - bootedAt).toSeconds() + " seconds";
            case "help" -> HELP;
            case "exit" -> {
                loggedIn = false;
                yield "";
            }
            case "reboot" -> {
                rebooting = true;
                yield "going down";
            }
            default -> command + ": not found; " + HELP;
        };
    }
}
