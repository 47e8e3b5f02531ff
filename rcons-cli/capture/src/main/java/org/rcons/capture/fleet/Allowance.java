package org.rcons.capture.fleet;

/** One console's time: it runs from its turn on, and stands still while the console waits for a turn again. */
final class Allowance {
    private final long total;
    private long spent;
    private long since = Kit.NEVER;

    Allowance(long total) {
        this.total = total;
    }

    void start(long now) {
        since = now;
    }

    void stop(long now) {
        spent = spent(now);
        since = Kit.NEVER;
    }

    /** Nanoseconds. */
    long spent(long now) {
        return since == Kit.NEVER ? spent : spent + (now - since);
    }

    /** When it is used up, if it goes on running. */
    long end() {
        return since == Kit.NEVER ? Kit.NEVER : since + (total - spent);
    }
}
