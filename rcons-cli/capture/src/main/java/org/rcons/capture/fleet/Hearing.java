package org.rcons.capture.fleet;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.text.CleanText;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.netty.WatchedConsole;

/**
 * What one console says: to the listener as it comes, to the follower as text, and when it falls silent. Called with the
 * run's lock held, but for {@link #pause} and {@link #resume}, which anybody may call, and {@link #sweep}.
 */
final class Hearing implements Clockwork.Swept, FleetListener.Flow {
    /** So long a console shows nothing more before what it shows counts as all. */
    private static final long QUIET_NANOS = 50_000_000;

    private final ConsoleRun run;
    private final ConsoleName node;
    private final Gear gear;
    private final CleanText clean = new CleanText();
    private final Tail tail = new Tail();
    private final long idleNanos;
    private volatile @Nullable WatchedConsole console;
    private volatile boolean paused;
    private volatile long last;
    private boolean unsettled;
    private long bytes;

    Hearing(ConsoleRun run, ConsoleName node, Gear gear) {
        this.run = run;
        this.node = node;
        this.gear = gear;
        this.idleNanos = gear.options().idle() == null
                ? Long.MAX_VALUE
                : gear.options().idle().toNanos();
    }

    void opened(WatchedConsole opened) {
        console = opened;
        last = System.nanoTime();
        if (paused) {
            opened.pause();
        }
        if (idleNanos != Long.MAX_VALUE) {
            gear.clock().lookAfter(this);
        }
    }

    void output(byte[] more) {
        bytes += more.length;
        last = System.nanoTime();
        gear.listener().output(node, more, this);
        hear(clean.push(more));
        if (!unsettled) {
            unsettled = true;
            gear.clock().lookAfter(this);
        }
    }

    private void hear(String text) {
        if (!text.isEmpty()) {
            tail.add(text);
            conclude(run.text(text));
        }
    }

    private void conclude(@Nullable Verdict verdict) {
        if (verdict != null) {
            run.end(verdict);
        }
    }

    @Override
    public boolean sweep(long now) {
        long silent = now - last;
        if (silent >= idleNanos) {
            run.idle();
            return false;
        }
        if (silent >= QUIET_NANOS) {
            synchronized (run) {
                settle();
                return idleNanos != Long.MAX_VALUE && !run.hasEnded();
            }
        }
        return true;
    }

    private void settle() {
        if (unsettled && !run.hasEnded()) {
            unsettled = false;
            hear(clean.flush());
            if (!run.hasEnded()) {
                conclude(run.quiet());
            }
        }
    }

    /** The last words, for a verdict without a match. */
    Verdict atLast(Supplier<Verdict> verdict) {
        settle();
        return verdict.get();
    }

    long bytes() {
        return bytes;
    }

    List<String> lastLines() {
        return tail.lines();
    }

    /** Nothing more is wanted; output that was held back is dropped with the console. */
    void close() {
        unsettled = false;
        console = null;
    }

    @Override
    public void pause() {
        paused = true;
        WatchedConsole now = console;
        if (now != null) {
            now.pause();
        }
    }

    @Override
    public void resume() {
        paused = false;
        last = System.nanoTime();
        WatchedConsole now = console;
        if (now != null) {
            now.resume();
        }
    }
}
