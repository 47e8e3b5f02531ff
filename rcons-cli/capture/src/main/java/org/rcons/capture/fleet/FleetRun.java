package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.netty.Transport;

/**
 * One fleet from its first console to its last, on event loops of its own. The user's ^C stops it, and the process ends
 * when this is closed: what is known is reported before. Thread-safe.
 */
public final class FleetRun implements AutoCloseable {
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int RESOLVERS = 4;
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final int TO_REPORT_SECONDS = 10;

    private final ClientOptions client;
    private final FleetOptions options;
    private final CountDownLatch reported = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interrupt");
    private @Nullable Fleet fleet;
    private volatile boolean stopped;

    /** A run that has not begun. */
    public FleetRun(ClientOptions client, FleetOptions options) {
        this.client = client;
        this.options = options;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Follows the consoles to the last.
     *
     * @throws InterruptedException if this thread is wanted elsewhere; the consoles are closed then, too
     */
    public void run(List<Assignment> assignments, FleetListener listener) throws InterruptedException {
        ExecutorService blocking = Executors.newFixedThreadPool(RESOLVERS);
        try (Transport transport = new Transport(THREADS);
                NettyClient netty = new NettyClient(transport, client, blocking);
                Fleet sailing = new Fleet(netty, transport, options, listener)) {
            begin(sailing, assignments);
            sailing.await(LONGEST);
        } finally {
            blocking.shutdownNow();
        }
    }

    private synchronized void begin(Fleet sailing, List<Assignment> assignments) {
        fleet = sailing;
        sailing.run(assignments);
        if (stopped) {
            sailing.stop();
        }
    }

    /** Ends every console that has no result yet. */
    public synchronized void stop() {
        stopped = true;
        if (fleet != null) {
            fleet.stop();
        }
    }

    private void interrupted() {
        stop();
        try {
            if (!reported.await(TO_REPORT_SECONDS, TimeUnit.SECONDS)) {
                reported.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is reported: the process may end. */
    @Override
    public void close() {
        reported.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and waited for this.
            stopped = true;
        }
    }
}
