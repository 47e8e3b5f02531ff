package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Follower;
import org.rcons.capture.watch.Typist;
import org.rcons.capture.watch.Watcher;
import org.rcons.protocol.message.HostPort;

/** A follower at its console. Only {@link Typing} ever has a {@link WritableDoor}. A null verdict says: go on. */
abstract sealed class Presence permits Watching, Typing {

    static Presence of(Follower follower, Doorway doorway) {
        if (follower instanceof Watcher watcher) {
            return new Watching(watcher, doorway);
        }
        if (follower instanceof Typist typist) {
            return new Typing(typist, doorway);
        }
        throw new IllegalArgumentException("a follower is a watcher or a typist");
    }

    /** Opens the console; all that becomes of it is told to its life. */
    abstract void open(HostPort group, ConsoleLife life);

    /** Whether a session that is lost may be followed by another one. */
    abstract boolean mayReopen();

    abstract @Nullable Verdict opened(long now);

    abstract @Nullable Verdict text(String text, long now);

    abstract @Nullable Verdict quiet(long now);

    /** The moment of {@link #wakeAt} has come. */
    abstract @Nullable Verdict wake(long now);

    abstract long wakeAt();

    abstract Verdict timeUp();

    abstract Verdict idle();
}
