package org.rcons.macs.openfirmware;

/**
 * What the questions in Forth have to know.
 *
 * @param depth how many numbers lay on the stack before the dialogue
 * @param netPackage whether {@code ping} is a word of the node {@code /packages/net}: classic firmware, not SLOF
 */
record Forth(int depth, boolean netPackage) {
    /** Words that leave the stack and the active node as they were. */
    String tidyUp() {
        String stack = "begin depth " + Integer.toHexString(depth) + " > while drop repeat";
        return netPackage ? stack + " 0 to my-self device-end" : stack;
    }
}
