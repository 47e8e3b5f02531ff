package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One thread that does everything at its time. Thread-safe. */
final class Clockwork implements AutoCloseable {
    private static final long SWEEP_MILLIS = 25;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "fleet");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Swept> restless = ConcurrentHashMap.newKeySet();

    /** Somebody to be looked after every 25 ms. */
    interface Swept {
        /** Whether there is still something to look after. */
        boolean sweep(long now);
    }

    Clockwork() {
        executor.setRemoveOnCancelPolicy(true);
        executor.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        long now = System.nanoTime();
        restless.removeIf(each -> !each.sweep(now));
    }

    /** Looks after somebody until there is nothing to look after. */
    void lookAfter(Swept who) {
        restless.add(who);
    }

    /** Soon, on the clock's thread. */
    void soon(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            // The fleet is closed: nobody waits for this.
            restless.clear();
        }
    }

    /** Then; null if the fleet is closed. */
    @Nullable
    ScheduledFuture<?> in(Duration delay, Runnable task) {
        try {
            return executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return null;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
