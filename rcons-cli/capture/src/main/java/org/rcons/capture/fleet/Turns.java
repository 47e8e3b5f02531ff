package org.rcons.capture.fleet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rcons.protocol.message.HostPort;

/**
 * Whose turn it is. A limited number of consoles have theirs, and of those no more are in one group than it has
 * {@link Room} for. A console that finds its group full gives its turn to another and gets it
 * back, first of all, when there is room. Thread-safe.
 */
final class Turns {
    private final int parallel;
    private final Deque<Guest> fresh = new ArrayDeque<>();
    private final Deque<Guest> returning = new ArrayDeque<>();
    private final Map<HostPort, Berths> groups = new HashMap<>();
    private int having;

    /** Somebody who waits for a turn. Called without a lock held. */
    interface Guest {
        /** It is yours now. */
        void turn();

        /** It is yours again, and there is room in the group. */
        void berth();
    }

    private static final class Berths {
        private int taken;
        private final Deque<Guest> waiting = new ArrayDeque<>();
    }

    Turns(int parallel) {
        this.parallel = parallel;
    }

    /** In the order in which they shall have their turns. */
    void begin(List<? extends Guest> guests) {
        synchronized (this) {
            fresh.addAll(guests);
        }
        call();
    }

    /** Somebody's turn is over. */
    void done() {
        synchronized (this) {
            having--;
        }
        call();
    }

    /**
     * Takes a berth in a group.
     *
     * @param room berths that the group has
     * @return whether there is one; if not, the guest's turn is over for now, and {@link Guest#berth} says when it is back
     */
    boolean enter(HostPort group, int room, Guest guest) {
        synchronized (this) {
            Berths berths = groups.computeIfAbsent(group, where -> new Berths());
            if (berths.taken < room) {
                berths.taken++;
                return true;
            }
            berths.waiting.add(guest);
            having--;
        }
        call();
        return false;
    }

    /** Leaves a berth. */
    void leave(HostPort group) {
        synchronized (this) {
            Berths berths = groups.get(group);
            if (berths == null) {
                return;
            }
            Guest next = berths.waiting.poll();
            if (next != null) {
                returning.add(next);
            } else if (--berths.taken == 0) {
                groups.remove(group);
            }
        }
        call();
    }

    private void call() {
        for (Runnable next : due()) {
            next.run();
        }
    }

    private synchronized List<Runnable> due() {
        List<Runnable> due = new ArrayList<>();
        while (having < parallel && !(returning.isEmpty() && fresh.isEmpty())) {
            having++;
            Guest back = returning.poll();
            due.add(back != null ? back::berth : fresh.remove()::turn);
        }
        return due;
    }
}
