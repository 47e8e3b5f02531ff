package org.rcons.capture.spool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.fleet.FleetListener.Flow;

/**
 * Runs jobs that may block, one after the other, in the order in which they came. Taking one never blocks. Whoever adds a
 * job while more bytes than the bound wait is held back until half of them are gone: a slow disk or pipe slows consoles
 * down and fills no memory. The bound is exceeded by what held consoles had on its way already.
 */
public final class Spool {
    /** What a waiting job costs beside its bytes. */
    private static final int JOB_BYTES = 64;

    private final Executor executor;
    private final Runnable end;
    private final long bound;
    private final ArrayDeque<Entry> queue = new ArrayDeque<>();
    private final Set<Flow> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private long waiting;
    private boolean draining;
    private boolean closed;
    private boolean abandoned;
    private @Nullable Throwable fault;

    private record Entry(long bytes, Runnable job) {}

    private Spool(Executor executor, long bound, Runnable end) {
        if (bound < 1) {
            throw new IllegalArgumentException("a spool holds at least one byte");
        }
        this.executor = executor;
        this.bound = bound;
        this.end = end;
    }

    /**
     * With a thread of its own, which does not keep the program alive.
     *
     * @param name the thread's
     * @param bound bytes that may wait before consoles are held back, at least 1
     */
    public static Spool open(String name, long bound) {
        ExecutorService thread = Executors.newSingleThreadExecutor(job -> {
            Thread made = new Thread(job, name);
            made.setDaemon(true);
            return made;
        });
        return new Spool(thread, bound, thread::shutdown);
    }

    /**
     * On somebody else's executor, one task of ours at a time.
     *
     * @param bound bytes that may wait before consoles are held back, at least 1
     */
    public static Spool on(Executor executor, long bound) {
        return new Spool(executor, bound, () -> {});
    }

    /**
     * Takes a job. After {@link #close} it is dropped.
     *
     * @param bytes of memory that it holds
     * @param flow whose output it is, to be held back if too much waits; null for what cannot be held back
     */
    public void add(long bytes, @Nullable Flow flow, Runnable job) {
        boolean full;
        boolean start;
        synchronized (this) {
            if (closed) {
                return;
            }
            queue.add(new Entry(bytes + JOB_BYTES, job));
            waiting += bytes + JOB_BYTES;
            full = waiting > bound;
            if (full && flow != null) {
                held.add(flow);
            }
            start = !draining;
            draining = true;
        }
        if (full && flow != null) {
            hold(flow);
        }
        if (start) {
            executor.execute(this::drain);
        }
    }

    /** A flow is never told anything under our lock. So the writer may have let it go before it was held: look again. */
    private void hold(Flow flow) {
        flow.pause();
        boolean free;
        synchronized (this) {
            free = !held.contains(flow);
        }
        if (free) {
            flow.resume();
        }
    }

    /** Whether a job waits behind the one that runs: for jobs that flush behind the last. */
    public synchronized boolean hasMore() {
        return !queue.isEmpty();
    }

    private void drain() {
        for (Entry entry = next(); entry != null; entry = next()) {
            try {
                entry.job.run();
            } catch (RuntimeException | Error e) {
                keep(e);
            }
            letGo(entry);
        }
    }

    private synchronized @Nullable Entry next() {
        Entry entry = abandoned ? null : queue.poll();
        if (entry == null) {
            draining = false;
            notifyAll();
        }
        return entry;
    }

    private synchronized void keep(Throwable thrown) {
        fault = fault == null ? thrown : fault;
    }

    private void letGo(Entry entry) {
        List<Flow> free;
        synchronized (this) {
            waiting -= entry.bytes;
            free = waiting > bound / 2 ? List.of() : takeHeld();
        }
        for (Flow flow : free) {
            flow.resume();
        }
    }

    private synchronized List<Flow> takeHeld() {
        List<Flow> all = new ArrayList<>(held);
        held.clear();
        return all;
    }

    /**
     * Takes no more jobs, waits for those that it has, and lets the rest go.
     *
     * @param deadline how long to wait
     * @return whether all were run
     * @throws IllegalStateException if one of them threw, which none should
     */
    public boolean close(Duration deadline) {
        boolean done = awaitAll(System.nanoTime() + deadline.toNanos());
        end.run();
        for (Flow flow : takeHeld()) {
            flow.resume();
        }
        synchronized (this) {
            if (fault != null) {
                throw new IllegalStateException("a job of the spool failed", fault);
            }
        }
        return done;
    }

    private synchronized boolean awaitAll(long until) {
        closed = true;
        try {
            for (long left = until - System.nanoTime(); draining && left > 0; left = until - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandoned = true;
        queue.clear();
        return !draining;
    }
}
