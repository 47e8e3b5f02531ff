package org.rcons.capture.report;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.fleet.FleetListener;
import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/**
 * Says how far the run is: on a terminal in a live line, anew at most five times a second; elsewhere in a line after 10 s
 * and then every 30 s. And what came out, in a line at the end.
 */
public final class Progress implements FleetListener, AutoCloseable {
    private static final long REFRESH_MILLIS = 200;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration NEXT = Duration.ofSeconds(30);

    private final Tally tally;
    private final StandardError err;
    private final ScheduledExecutorService timer;
    private Duration due = FIRST;
    private @Nullable Future<?> ticking;
    private boolean stopped;
    private boolean closed;

    /**
     * Does nothing by itself before {@link #start}.
     *
     * @param total of all nodes
     * @param nanos the clock: {@code System::nanoTime}
     */
    public Progress(int total, StandardError err, LongSupplier nanos) {
        this.tally = new Tally(total, nanos);
        this.err = err;
        this.timer = Executors.newSingleThreadScheduledExecutor(job -> {
            Thread thread = new Thread(job, "progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Lets it speak from now on. */
    public synchronized void start() {
        ticking = timer.scheduleWithFixedDelay(this::tick, 0, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void begun(ConsoleName node) {
        tally.begun(node.text());
    }

    @Override
    public void opened(ConsoleName node) {
        tally.opened(node.text());
    }

    @Override
    public void finished(NodeResult result) {
        tally.finished(result.node(), result.verdict().outcome());
    }

    /** Time has passed. Our own lock keeps a late tick behind the end; event loops need the tally's only. */
    synchronized void tick() {
        if (stopped) {
            return;
        }
        Standing now = tally.standing();
        if (err.isTerminal()) {
            err.live(now.progress());
        } else if (now.time().compareTo(due) >= 0) {
            due = now.time().plus(NEXT);
            err.say(now.progress());
        }
    }

    /** Says no more, and takes the live line away: for results that come on the same screen. */
    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            if (ticking != null) {
                ticking.cancel(false);
            }
            timer.shutdown();
            err.live("");
        }
    }

    /** It is over: says what came out. */
    @Override
    public synchronized void close() {
        stop();
        if (!closed) {
            closed = true;
            err.say(tally.standing().summary());
        }
    }
}
