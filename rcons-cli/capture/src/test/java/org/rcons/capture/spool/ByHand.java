package org.rcons.capture.spool;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** An executor that runs what it has when the test says so, on the test's thread. */
public final class ByHand implements Executor {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** How many tasks wait. */
    public int waiting() {
        return tasks.size();
    }

    /** Runs all that waits, and what comes meanwhile. */
    public void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
