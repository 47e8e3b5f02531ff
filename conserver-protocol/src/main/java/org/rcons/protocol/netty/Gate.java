package org.rcons.protocol.netty;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;

/**
 * Lets only so many connections be on their way to the same port at once; the others wait, first come, first served. A
 * conserver process has one thread and a short queue of callers, and each login costs it a look-up of the client's name
 * (PROTOCOL.md 4). Thread-safe.
 */
final class Gate {
    private final int width;
    private final Map<HostPort, Passage> passages = new HashMap<>();

    /** Those of one port. */
    private static final class Passage {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int inside;
        private boolean admitting;
    }

    Gate(int width) {
        this.width = width;
    }

    /** Runs this, now or when it is its turn; {@link #leave} has to follow once. */
    void enter(HostPort where, Runnable go) {
        synchronized (this) {
            passages.computeIfAbsent(where, key -> new Passage()).waiting.add(go);
        }
        admit(where);
    }

    /** Lets the next one in. */
    void leave(HostPort where) {
        synchronized (this) {
            Passage passage = passages.get(where);
            if (passage == null || passage.inside == 0) {
                throw new IllegalStateException("nobody is on the way to " + where);
            }
            passage.inside--;
        }
        admit(where);
    }

    /** One caller at a time admits, so that those who leave at once do not pile up on its stack. */
    private void admit(HostPort where) {
        if (!begin(where)) {
            return;
        }
        Runnable next = next(where);
        while (next != null) {
            next.run();
            next = next(where);
        }
    }

    private synchronized boolean begin(HostPort where) {
        Passage passage = passages.get(where);
        if (passage == null || passage.admitting) {
            return false;
        }
        passage.admitting = true;
        return true;
    }

    private synchronized @Nullable Runnable next(HostPort where) {
        Passage passage = passages.get(where);
        if (passage == null) {
            return null;
        }
        Runnable next = passage.inside < width ? passage.waiting.poll() : null;
        if (next != null) {
            passage.inside++;
            return next;
        }
        passage.admitting = false;
        if (passage.inside == 0) {
            passages.remove(where);
        }
        return null;
    }
}
