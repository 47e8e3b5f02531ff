package org.rcons.capture.fleet;

import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/**
 * Hears of all consoles, on their event loops: calls for one console come one after the other, and must not block. What a
 * listener does not care about it leaves out.
 */
public interface FleetListener {

    /** The console's turn has come: its time runs. */
    default void begun(ConsoleName node) {}

    /** The console is open, for the first time or again. */
    default void opened(ConsoleName node) {}

    /**
     * Output as it came, control sequences and conserver's notices included.
     *
     * @param bytes at least one; the listener's own from now on
     * @param flow to hold this console's output back while earlier output is still to be written
     */
    default void output(ConsoleName node, byte[] bytes, Flow flow) {}

    /** It is over; comes once for every console. */
    void finished(NodeResult result);

    /** The tap of one console's output. May be used by any thread, also after the end. */
    interface Flow {
        /** No more output for now, but for what is on its way already. */
        void pause();

        /** Output again. */
        void resume();
    }
}
