package org.rcons.testbed.fake;

/**
 * What is at the other end of a console's line. All machines of a host take turns on one thread, in the order in which
 * things happen to them; none may block.
 */
public interface Machine {

    /** The line was opened. */
    default void started(MachineLine line) {}

    /** Bytes came down the line. */
    default void received(byte[] bytes, MachineLine line) {}
}
