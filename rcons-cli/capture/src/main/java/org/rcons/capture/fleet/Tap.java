package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;

/** Holds one console's output back, whichever session it comes from. Thread-safe. */
final class Tap implements FleetListener.Flow {
    private @Nullable Door door;
    private boolean held;

    /** A session is open; it begins as the last one was left. */
    synchronized void connect(Door open) {
        door = open;
        if (held) {
            open.pause();
        }
    }

    /** The session is over. */
    synchronized void disconnect() {
        door = null;
    }

    /** Whether silence is our own doing. */
    synchronized boolean isHeld() {
        return held;
    }

    @Override
    public synchronized void pause() {
        held = true;
        if (door != null) {
            door.pause();
        }
    }

    @Override
    public synchronized void resume() {
        held = false;
        if (door != null) {
            door.resume();
        }
    }
}
