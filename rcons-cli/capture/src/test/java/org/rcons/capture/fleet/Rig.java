package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.watch.Follower;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;

/** A fleet without sockets, threads and clock: time goes on when a test says so, in steps of 25 ms. */
final class Rig {
    static final HostPort MASTER = new HostPort("conserver", 782);

    private static final long TICK = Duration.ofMillis(25).toNanos();

    private final ScriptedDoorway net = new ScriptedDoorway();
    private final Heard heard = new Heard();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Kit kit;
    private final Roll roll;
    private volatile long now;

    Rig(FleetOptions options) {
        Turns turns = new Turns(options.parallel(), tasks::add);
        roll = new Roll(turns);
        kit = new Kit(net, options, heard, turns, new Pace(), () -> now, new Middle());
    }

    /** A random source without chance: no jitter. */
    private static final class Middle extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }

    static FleetOptions options(int seconds, @Nullable Duration idle, int parallel) {
        return new FleetOptions(Duration.ofSeconds(seconds), idle, 0, parallel, false);
    }

    /** Ten seconds for everybody at the same time. */
    static Rig plain() {
        return new Rig(options(10, null, 10_000));
    }

    ScriptedDoorway net() {
        return net;
    }

    Heard heard() {
        return heard;
    }

    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).toList();
    }

    static Assignment assignment(String name, Follower follower) {
        return new Assignment(new ConsoleName(name), MASTER, follower);
    }

    void run(Assignment... assignments) {
        run(List.of(assignments));
    }

    void run(List<Assignment> assignments) {
        List<ConsoleLife> lives = new ArrayList<>();
        for (Assignment assignment : assignments) {
            lives.add(new ConsoleLife(kit, assignment, lives.size()));
        }
        roll.begin(lives);
        drain();
    }

    void stop() {
        roll.stop();
        drain();
    }

    /** All that is to be done now. */
    void drain() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** The time goes on. */
    void pass(long millis) {
        pass(millis, () -> {});
    }

    /** The time goes on, and the network does that meanwhile. */
    void pass(long millis, Runnable network) {
        long end = now + Duration.ofMillis(millis).toNanos();
        while (now < end) {
            now = Math.min(end, now + TICK);
            roll.tick(now);
            drain();
            network.run();
            drain();
        }
    }
}
