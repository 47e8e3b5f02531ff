package org.rcons.protocol.session;

import java.util.List;
import org.rcons.protocol.message.Access;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.wire.Command;

/** What a client wants of a console: what it asks before it is connected, and what it is then. */
abstract sealed class Opening permits VisitOpening, TypingOpening, WatchOpening {

    /** The probes in the order in which they are sent; the last one connects. */
    abstract List<Probe> probes();

    /** The escape pair that is in force behind the grant. */
    abstract EscapePair escape();

    /** Lines that {@link Probe#REPLAY} sets. */
    abstract int replay();

    /** Lines that {@link Probe#PLAYBACK} sets. */
    abstract int playback();

    /** Whether nothing may follow this probe until its answer is seen. */
    boolean holdsOthersBack(Probe probe) {
        return probe.holdsOthersBack();
    }

    /** Whether the write access is given back whenever the server gives it. */
    abstract boolean onlyWatches();

    /** Whether a notice that no probe was waiting for is kept for the user. */
    boolean keepsNotices() {
        return true;
    }

    /** Ends the attempt if the answer to a probe is not what this opening can go on with. */
    void check(Probe probe, String answer, Turn turn) {}

    /** The server wants something done locally, before the console is connected. */
    void command(Command command, Turn turn) {}

    /** Escape commands that go out with the one that connects. */
    byte[] behindConnect() {
        return new byte[0];
    }

    /** Becomes the open console. */
    abstract void connected(Access access, Turn turn);
}
