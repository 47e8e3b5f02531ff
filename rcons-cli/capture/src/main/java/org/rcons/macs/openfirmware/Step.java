package org.rcons.macs.openfirmware;

/** A part of the dialogue: something is typed, then the screen shows something. */
interface Step {
    /** What is typed to begin it. */
    String typed();

    /** How many ticks until {@link #overdue}; at least 1. */
    long ticks();

    /** The screen is quiet. The text is what came since something was typed last. */
    Move look(String text);

    /** The time is up. */
    Move overdue(String text);

    /** What is going on, for a message: "asking for ...". */
    String doing();
}
