package org.rcons.protocol.netty;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;

/**
 * Lets a limited number of connections at a time sign on to one port. A group takes them one after the other anyhow, its
 * backlog is short, and a master aborts beyond some 1,020 connections (PROTOCOL-traps 54). Thread-safe.
 */
final class Doors {
    /** Connections to one port that have not come to their end yet. */
    static final int MOST = 32;

    private final Map<HostPort, Door> doors = new HashMap<>();
    private final Deque<Runnable> due = new ArrayDeque<>();
    private boolean running;

    private static final class Door {
        private int inside;
        private final Deque<Runnable> waiting = new ArrayDeque<>();
    }

    /**
     * Runs this when there is room, now or later, on whatever thread. Each run is followed by one {@link #leave}.
     *
     * @param guest short, and never blocking
     */
    void enter(HostPort where, Runnable guest) {
        synchronized (this) {
            Door door = doors.computeIfAbsent(where, port -> new Door());
            if (door.inside == MOST) {
                door.waiting.add(guest);
            } else {
                door.inside++;
                due.add(guest);
            }
        }
        run();
    }

    /** There is room again. */
    void leave(HostPort where) {
        synchronized (this) {
            Door door = doors.get(where);
            if (door == null) {
                throw new IllegalStateException("nobody is inside at " + where);
            }
            Runnable next = door.waiting.poll();
            if (next != null) {
                due.add(next);
            } else if (--door.inside == 0) {
                doors.remove(where);
            }
        }
        run();
    }

    /** One thread at a time, and no guest within another: thousands may fail one after the other. */
    private void run() {
        for (Runnable next = first(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable first() {
        if (running) {
            return null;
        }
        running = true;
        return next();
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = due.poll();
        running = next != null;
        return next;
    }
}
