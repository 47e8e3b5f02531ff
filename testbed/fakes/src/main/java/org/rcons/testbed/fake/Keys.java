package org.rcons.testbed.fake;

/** What the next byte of a client in the console stage means; taking it gives the meaning of the one behind. */
interface Keys {

    Keys octet(int octet);

    /** A control pair; ignored unless a local command is under way. */
    default Keys control(int command) {
        return this;
    }

    /** Somebody else took the write access. */
    default Keys bumped() {
        return this;
    }

    /** Whether the byte names a break sequence or a task: {@code 0-9a-z}. */
    static boolean slot(int octet) {
        return "0123456789abcdefghijklmnopqrstuvwxyz".indexOf(octet) >= 0;
    }
}
