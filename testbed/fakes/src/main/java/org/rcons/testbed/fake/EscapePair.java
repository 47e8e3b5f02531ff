package org.rcons.testbed.fake;

/**
 * The two bytes that begin an escape command.
 *
 * @param first 0 to 255
 * @param second 0 to 255
 */
record EscapePair(int first, int second) {

    /** {@code ^E c}. */
    static final EscapePair DEFAULT = new EscapePair(0x05, 'c');

    /** As the server prints a byte: {@code ^E}, {@code <space>}, {@code M-A}. */
    static String show(int octet) {
        if (octet >= 0x80) {
            return "M-" + show(octet - 0x80);
        }
        if (octet == ' ') {
            return "<space>";
        }
        return octet < ' ' || octet == 0x7F ? "^" + (char) (octet ^ 0x40) : String.valueOf((char) octet);
    }

    @Override
    public String toString() {
        return show(first) + " " + show(second);
    }
}
