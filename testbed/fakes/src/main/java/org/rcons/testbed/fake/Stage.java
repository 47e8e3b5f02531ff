package org.rcons.testbed.fake;

/** Which process of a conserver host a connection talks to (PROTOCOL.md 1). */
public enum Stage {
    /** The listening parent on the primary port. */
    MASTER,
    /** A child process that serves some consoles on its own port. */
    GROUP
}
