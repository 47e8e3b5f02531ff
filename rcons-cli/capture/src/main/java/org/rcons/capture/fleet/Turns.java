package org.rcons.capture.fleet;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;

/**
 * Who may have a connection now: so many consoles have their turn at the same time, and so many a place in one group. A
 * group's process ends when it runs out of its 1,020 descriptors, of which its own consoles take up to three each.
 *
 * <p>Consoles come in the order given. One that finds its group full gives its turn back, and gets another one, with a
 * place, before those that had none. Thread-safe.
 */
final class Turns {
    private final int parallel;
    private final Executor executor;
    private final Deque<ConsoleLife> fresh = new ArrayDeque<>();
    private final PriorityQueue<Call> called = new PriorityQueue<>(Comparator.comparingInt(call -> call.life.order()));
    private final Map<HostPort, Crowd> crowds = new HashMap<>();
    private int given;

    /** A turn that is due, with the place that is kept for it, or null. */
    private record Call(ConsoleLife life, @Nullable Place place) {}

    /** Those in one group, and those who wait for it. */
    private static final class Crowd {
        private final PriorityQueue<ConsoleLife> waiting =
                new PriorityQueue<>(Comparator.comparingInt(ConsoleLife::order));
        private int inside;
    }

    /** A place in a group; has to be released. */
    final class Place {
        private final HostPort group;
        private boolean released;

        private Place(HostPort group) {
            this.group = group;
        }

        HostPort group() {
            return group;
        }

        /** Gives it to the next one; does nothing the second time. */
        void release() {
            vacate(this);
            give();
        }
    }

    /**
     * Nobody has a turn yet.
     *
     * @param parallel how many have one at most
     * @param executor calls those whose turn it is
     */
    Turns(int parallel, Executor executor) {
        this.parallel = parallel;
        this.executor = executor;
    }

    /** These want a turn, each before the next. */
    void queue(List<ConsoleLife> lives) {
        synchronized (this) {
            fresh.addAll(lives);
        }
        give();
    }

    /** Somebody does not need the turn any more. */
    void back() {
        synchronized (this) {
            given--;
        }
        give();
    }

    /**
     * A place in a group, or null: then there is none, and another turn will come with one.
     *
     * @param room how many the group has
     */
    synchronized @Nullable Place place(HostPort group, int room, ConsoleLife life) {
        Crowd crowd = crowds.computeIfAbsent(group, key -> new Crowd());
        if (crowd.inside >= room) {
            crowd.waiting.add(life);
            return null;
        }
        crowd.inside++;
        return new Place(group);
    }

    /** Nobody gets a turn any more. */
    synchronized void close() {
        fresh.clear();
        called.clear();
        crowds.values().forEach(crowd -> crowd.waiting.clear());
    }

    private synchronized void vacate(Place place) {
        Crowd crowd = crowds.get(place.group);
        if (place.released || crowd == null) {
            return;
        }
        place.released = true;
        ConsoleLife next = crowd.waiting.poll();
        if (next != null) {
            called.add(new Call(next, new Place(place.group)));
        } else if (--crowd.inside == 0) {
            crowds.remove(place.group);
        }
    }

    /** Outside of the lock, since those who are called may answer at once. */
    private void give() {
        for (Call next = next(); next != null; next = next()) {
            Call call = next;
            executor.execute(() -> call.life.turn(call.place));
        }
    }

    private synchronized @Nullable Call next() {
        if (given >= parallel) {
            return null;
        }
        Call call = called.poll();
        ConsoleLife first = call == null ? fresh.poll() : null;
        if (first != null) {
            call = new Call(first, null);
        }
        given += call == null ? 0 : 1;
        return call;
    }
}
