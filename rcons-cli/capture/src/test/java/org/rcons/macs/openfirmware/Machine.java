package org.rcons.macs.openfirmware;

/** What stands at the other end of a console in a test. */
interface Machine {
    /** Takes what was typed and gives what it shows at once. */
    String typed(String keys);

    /** What it shows by itself while a tick passes. */
    default String later() {
        return "";
    }

    /** Whether its screen ever stands still. */
    default boolean quiet() {
        return true;
    }
}
