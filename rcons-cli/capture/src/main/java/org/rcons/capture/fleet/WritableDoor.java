package org.rcons.capture.fleet;

/** An open console with the write access. */
interface WritableDoor extends Door {
    /**
     * Types, unless too much that was typed before has not left yet.
     *
     * @return false if nothing was taken
     */
    boolean write(byte[] bytes);

    /** Sends a serial break. */
    void sendBreak();
}
