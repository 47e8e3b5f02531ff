package org.rcons.capture.fleet;

import org.rcons.protocol.message.HostPort;

/** An open console. Thread-safe; nothing happens after its end. */
interface Door {
    /** The group that serves it. */
    HostPort where();

    /** Whether conserver said that its line is down. */
    boolean lineDown();

    /** No more output for now. */
    void pause();

    /** Output again. */
    void resume();

    /** Leaves the console. */
    void close();
}
