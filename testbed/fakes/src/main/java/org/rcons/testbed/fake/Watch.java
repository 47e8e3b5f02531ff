package org.rcons.testbed.fake;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one lock of a host: everything that happens, happens inside, and tests wait on it for what they expect. */
final class Watch {

    /** How long a test waits for what it expects. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Does it under the lock and wakes those who wait. */
    synchronized void run(Runnable action) {
        try {
            action.run();
        } finally {
            notifyAll();
        }
    }

    synchronized <T> T get(Supplier<T> question) {
        return question.get();
    }

    /**
     * Waits until the condition holds.
     *
     * @param what what is awaited, for the message; asked only if it did not come
     * @throws AssertionError if it does not come within {@link #PATIENCE}
     */
    synchronized void await(BooleanSupplier condition, Supplier<String> what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain: " + what.get());
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting: " + what.get(), e);
        }
    }
}
