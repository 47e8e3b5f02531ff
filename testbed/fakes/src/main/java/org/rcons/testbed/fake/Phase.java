package org.rcons.testbed.fake;

/** What a connection is in; decides what the next byte means. Called under the host's lock. */
interface Phase {

    /** One byte of data, unquoted. */
    void octet(int octet);

    /** The second byte of a control pair: {@code E G Z .} (PROTOCOL.md 2.1). */
    default void control(int command) {}

    /** Everything of one read was taken. */
    default void idle() {}

    /** The connection is gone. */
    default void left() {}

    /** Nothing counts any more: the server has said its last word. */
    static Phase over() {
        return octet -> {};
    }
}
