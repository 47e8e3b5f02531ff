package org.rcons.capture.fleet;

import java.time.Duration;

/** Counts those who are at a console where they typed: they shall leave before the connections are cut. Thread-safe. */
final class Departures {
    private int there;

    synchronized void arrived() {
        there++;
    }

    synchronized void left() {
        there--;
        notifyAll();
    }

    synchronized void await(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toMillis(); there > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
