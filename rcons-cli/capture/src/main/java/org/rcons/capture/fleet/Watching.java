package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Watcher;
import org.rcons.protocol.message.HostPort;

/** A watcher at its console: there is nothing to type with. */
final class Watching extends Presence {
    private final Watcher watcher;
    private final Doorway doorway;

    Watching(Watcher watcher, Doorway doorway) {
        this.watcher = watcher;
        this.doorway = doorway;
    }

    @Override
    void open(HostPort group, ConsoleLife life) {
        doorway.watch(group, life.node(), life);
    }

    @Override
    boolean mayReopen() {
        return true;
    }

    @Override
    @Nullable
    Verdict opened(long now) {
        return null;
    }

    @Override
    @Nullable
    Verdict text(String text, long now) {
        return watcher.onText(text);
    }

    @Override
    @Nullable
    Verdict quiet(long now) {
        return watcher.onQuiet();
    }

    @Override
    @Nullable
    Verdict wake(long now) {
        return null;
    }

    @Override
    long wakeAt() {
        return Kit.NEVER;
    }

    @Override
    Verdict timeUp() {
        return watcher.onTimeUp();
    }

    @Override
    Verdict idle() {
        return watcher.onIdle();
    }
}
