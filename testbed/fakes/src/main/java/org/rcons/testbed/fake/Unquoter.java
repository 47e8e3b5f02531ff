package org.rcons.testbed.fake;

/** Takes the 0xFF quoting off, one byte after another; a pair may be split over two reads (PROTOCOL.md 2.1). */
final class Unquoter {

    private static final int QUOTE = 0xFF;

    private boolean half;

    void take(int octet, Phase phase) {
        if (!half) {
            half = octet == QUOTE;
            if (!half) {
                phase.octet(octet);
            }
            return;
        }
        half = false;
        if ("EGZ.".indexOf(octet) >= 0) {
            phase.control(octet);
        } else {
            phase.octet(octet);
        }
    }

    /** Doubles 0xFF. */
    static String quote(String text) {
        return text.replace("\u00ff", "\u00ff\u00ff");
    }
}
