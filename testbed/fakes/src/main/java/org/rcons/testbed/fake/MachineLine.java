package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The line as a {@link Machine} sees it; dead after the console went down. */
public final class MachineLine {

    private static final int CHUNK = 8192;

    private final Host host;
    private final FakeConsole console;
    private final Machine machine;
    private volatile boolean live = true;

    MachineLine(Host host, FakeConsole console, Machine machine) {
        this.host = host;
        this.console = console;
        this.machine = machine;
    }

    /** Prints text, one byte for each char. */
    public void print(String text) {
        host.watch().run(() -> {
            if (live) {
                console.fromMachine(text);
            }
        });
    }

    public void print(byte[] bytes) {
        print(new String(bytes, ISO_8859_1));
    }

    /**
     * Prints something now and then, until the line goes down or there is nothing more to print.
     *
     * @param period between two prints
     * @param text what to print the nth time, counted from 0; null ends it
     */
    public void repeat(Duration period, IntFunction<@Nullable String> text) {
        repeat(period, text, 0);
    }

    /** Prints that many bytes of lines, as fast as the slowest listener takes them. */
    public void flood(long bytes) {
        if (bytes <= 0 || !live) {
            return;
        }
        if (!console.listenersKeepUp()) {
            host.later(Duration.ofMillis(1), () -> flood(bytes));
            return;
        }
        int length = (int) Math.min(CHUNK, bytes);
        print(("0123456789".repeat(6) + "..\r\n").repeat(CHUNK / 64).substring(0, length));
        host.later(Duration.ZERO, () -> flood(bytes - length));
    }

    /**
     * Ends the line as a process does that exits.
     *
     * @param cleanly whether with status 0; such a console is always opened again
     */
    public void hangUp(boolean cleanly) {
        host.watch().run(() -> {
            if (live) {
                console.line().hungUp(cleanly);
            }
        });
    }

    void start() {
        host.later(Duration.ZERO, () -> machine.started(this));
    }

    void input(byte[] bytes) {
        host.later(Duration.ZERO, () -> {
            if (live) {
                machine.received(bytes, this);
            }
        });
    }

    void cut() {
        live = false;
    }

    private void repeat(Duration period, IntFunction<@Nullable String> text, int turn) {
        String next = live ? text.apply(turn) : null;
        if (next != null) {
            print(next);
            host.later(period, () -> repeat(period, text, turn + 1));
        }
    }
}
