package org.rcons.capture.fleet;

import java.util.ArrayList;
import java.util.List;

/** All consoles of one run that are not over. Thread-safe. */
final class Roll {
    private final Turns turns;
    private final List<ConsoleLife> lives = new ArrayList<>();
    private boolean stopped;

    Roll(Turns turns) {
        this.turns = turns;
    }

    /** These wait for their turn from now on. */
    void begin(List<ConsoleLife> some) {
        if (enlist(some)) {
            turns.queue(some);
        }
    }

    private synchronized boolean enlist(List<ConsoleLife> some) {
        lives.addAll(some);
        if (stopped) {
            stopAll();
        }
        return !stopped;
    }

    /** Tells everybody the time; whether there is anybody left. */
    synchronized boolean tick(long now) {
        lives.removeIf(life -> {
            life.tick(now);
            return life.isOver();
        });
        return !lives.isEmpty();
    }

    /** Everybody is over, now. */
    synchronized void stop() {
        stopped = true;
        turns.close();
        stopAll();
    }

    private void stopAll() {
        lives.forEach(ConsoleLife::stop);
        lives.clear();
    }
}
