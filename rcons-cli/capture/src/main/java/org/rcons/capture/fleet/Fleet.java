package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.netty.Locator;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.netty.Transport;

/**
 * Runs assignments to their results: opens each console when its turn comes, hands its text to its follower, tries again
 * what goes away by itself, and ends each one exactly once. Thread-safe; one run each.
 *
 * <p>There is no thread and no timer for a console: all that is due is looked for every 25 ms.
 */
public final class Fleet implements AutoCloseable {
    private static final int CONNECTIONS_PER_MASTER = 4;
    private static final Duration TO_DEPART = Duration.ofSeconds(2);
    private static final long TICK_MILLIS = 25;

    private final Locator locator;
    private final NettyDoorway doorway;
    private final ScheduledExecutorService loop;
    private final Kit kit;
    private final Roll roll;
    private volatile @Nullable CountDownLatch unfinished;

    /**
     * Nothing is opened yet.
     *
     * @param client opens the consoles; it is closed after the fleet
     * @param transport whose loops carry the client
     */
    public Fleet(NettyClient client, Transport transport, FleetOptions options, FleetListener listener) {
        this.locator = new Locator(client, CONNECTIONS_PER_MASTER);
        this.doorway = new NettyDoorway(client, locator, options, this::execute);
        this.loop = transport.worker();
        long origin = System.nanoTime();
        Turns turns = new Turns(options.parallel(), this::execute);
        this.roll = new Roll(turns);
        this.kit = new Kit(
                doorway,
                options,
                new Finishing(listener, this::countDown),
                turns,
                new Pace(),
                () -> System.nanoTime() - origin,
                new Random());
    }

    /**
     * Begins, and returns at once; every assignment ends with one {@link FleetListener#finished}.
     *
     * @throws IllegalStateException the second time
     */
    public synchronized void run(List<Assignment> assignments) {
        if (unfinished != null) {
            throw new IllegalStateException("a fleet runs once");
        }
        doorway.expect(assignments.size());
        unfinished = new CountDownLatch(assignments.size());
        List<ConsoleLife> lives = new ArrayList<>(assignments.size());
        for (Assignment assignment : assignments) {
            lives.add(new ConsoleLife(kit, assignment, lives.size()));
        }
        execute(() -> {
            roll.begin(lives);
            tick();
        });
    }

    private void tick() {
        if (roll.tick(kit.now())) {
            try {
                var unused = loop.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                roll.stop(); // without the loops there is no time, and no console
            }
        }
    }

    private void countDown() {
        CountDownLatch latch = unfinished;
        if (latch != null) {
            latch.countDown();
        }
    }

    /** Where the loops have ended, nothing else runs that could be disturbed. */
    private void execute(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    /**
     * Waits until all are finished; not on an event loop.
     *
     * @return false if the time was over before
     * @throws IllegalStateException if nothing was run
     */
    public boolean await(Duration atMost) throws InterruptedException {
        CountDownLatch latch = unfinished;
        if (latch == null) {
            throw new IllegalStateException("there is nothing to wait for before a run");
        }
        return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends everything that is not finished: what is open is closed, what waits is not begun. Returns at once. */
    public void stop() {
        execute(roll::stop);
    }

    /** Stops; what was typed has 2 s to arrive. */
    @Override
    public void close() {
        stop();
        doorway.awaitDepartures(TO_DEPART);
        locator.close();
    }
}
