package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.watch.Follower;
import org.rcons.capture.watch.Typist;
import org.rcons.capture.watch.Watcher;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.netty.Locator;
import org.rcons.protocol.netty.NettyClient;

/**
 * Follows many consoles at the same time, each to its one result. A watcher's console is opened by what cannot type, a
 * typist's by what can: the type of the follower decides. Thread-safe.
 */
public final class Fleet implements AutoCloseable {
    /** A master takes its clients one after the other, and must not run out of descriptors. */
    private static final int CONNECTIONS_TO_A_MASTER = 4;

    private final Locator locator;
    private final Clockwork clock = new Clockwork();
    private final List<ConsoleRun> runs = new ArrayList<>();
    private final CountDownLatch unfinished;
    private final Turns turns;

    /**
     * A fleet that has not left yet.
     *
     * @param client the caller's; must stay open until this is closed
     * @param assignments the consoles, in the order of their turns
     * @param listener hears of them
     */
    public Fleet(NettyClient client, FleetOptions options, List<Assignment> assignments, FleetListener listener) {
        this.locator = new Locator(client, CONNECTIONS_TO_A_MASTER);
        this.turns = new Turns(options.parallel());
        this.unfinished = new CountDownLatch(assignments.size());
        Patience patience = new Patience(new Random());
        Gear gear = new Gear(
                client,
                locator,
                clock,
                turns,
                new Rooms(client, assignments.size()),
                patience,
                options,
                new Counting(listener, unfinished));
        for (Assignment assignment : assignments) {
            runs.add(run(assignment, gear));
        }
    }

    private static ConsoleRun run(Assignment assignment, Gear gear) {
        Follower follower = assignment.follower();
        if (follower instanceof Watcher watcher) {
            return new WatchRun(assignment, watcher, gear);
        }
        if (follower instanceof Typist typist) {
            return new TypeRun(assignment, typist, gear);
        }
        throw new IllegalArgumentException("neither a watcher nor a typist: " + follower);
    }

    /** Tells when all are finished. */
    private record Counting(FleetListener to, CountDownLatch unfinished) implements FleetListener {
        @Override
        public void begun(ConsoleName node) {
            to.begun(node);
        }

        @Override
        public void opened(ConsoleName node) {
            to.opened(node);
        }

        @Override
        public void output(ConsoleName node, byte[] bytes, Flow flow) {
            to.output(node, bytes, flow);
        }

        @Override
        public void finished(NodeResult result) {
            try {
                to.finished(result);
            } finally {
                unfinished.countDown();
            }
        }
    }

    /** Gives the first consoles their turns. Returns at once. */
    public void begin() {
        turns.begin(runs);
    }

    /**
     * Waits until every console has its result.
     *
     * @return false if the time is up before
     * @throws InterruptedException if this thread is wanted elsewhere
     */
    public boolean await(Duration limit) throws InterruptedException {
        return unfinished.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends every console that has no result yet as {@link org.rcons.capture.result.Outcome#STOPPED}. */
    public void stop() {
        runs.forEach(ConsoleRun::stop);
    }

    /** Ends what has not ended. */
    @Override
    public void close() {
        stop();
        locator.close();
        clock.close();
    }
}
