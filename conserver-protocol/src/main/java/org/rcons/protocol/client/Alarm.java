package org.rcons.protocol.client;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection when its time is up, and so ends whatever blocks on it: connect, handshake, read or write. An
 * absolute deadline: a server that trickles bytes does not prolong it. The thread waits in Java, not in native code,
 * and does not keep the process alive.
 */
final class Alarm implements Closeable {
    private @Nullable Closeable victim;
    private long due;
    private boolean fired;
    private boolean last;
    private boolean closed;
    private boolean started;

    /** Forgets that the time was up: what follows is another connection. */
    synchronized void reset() {
        fired = false;
    }

    /** Starts the clock anew. */
    synchronized void set(Duration delay, Closeable target) {
        if (!last) {
            arm(delay, target);
        }
    }

    /** Starts the clock for the last time: neither {@link #set} nor {@link #cancel} of another thread touches it. */
    synchronized void setLast(Duration delay, Closeable target) {
        last = true;
        arm(delay, target);
    }

    private void arm(Duration delay, Closeable target) {
        victim = target;
        due = System.nanoTime() + delay.toNanos();
        if (!started) {
            started = true;
            Thread thread = new Thread(this::keepWatch, "rcons-alarm");
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    /** Stops the clock. */
    synchronized void cancel() {
        if (!last) {
            victim = null;
        }
    }

    /** Whether the time was up since the last {@link #reset}. */
    synchronized boolean hasFired() {
        return fired;
    }

    @Override
    public synchronized void close() {
        closed = true;
        victim = null;
        notifyAll();
    }

    private synchronized void keepWatch() {
        try {
            while (!closed) {
                long left = victim == null ? Long.MAX_VALUE : due - System.nanoTime();
                if (left <= 0) {
                    fire();
                } else {
                    wait(Math.min(left / 1_000_000 + 1, 60_000));
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void fire() {
        Closeable target = victim;
        victim = null;
        fired = true;
        if (target != null) {
            try {
                target.close();
            } catch (IOException e) {
                // The connection is gone, which is all that was wanted.
            }
        }
    }
}
