package org.rcons.protocol.message;

import org.rcons.protocol.wire.FrameEncoder;

/**
 * The two bytes that lead in an escape command, {@code ^Ec} unless redefined (PROTOCOL.md 11.2).
 *
 * @param first the first byte, 0 to 255
 * @param second the second byte, 0 to 255
 */
public record EscapePair(int first, int second) {
    /** What every connection starts with. */
    public static final EscapePair DEFAULT = new EscapePair(0x05, 'c');

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a value is not a byte
     */
    public EscapePair {
        if ((first & ~0xFF) != 0 || (second & ~0xFF) != 0) {
            throw new IllegalArgumentException("an escape character is a byte");
        }
    }

    /**
     * Reads what {@code -e} and the {@code escape} keyword take: two of {@code c}, {@code ^c}, {@code ^?} and {@code M-}
     * in front of either (PROTOCOL.md 14).
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static EscapePair parse(String text) {
        int[] at = {0};
        int first = key(text, at);
        int second = key(text, at);
        if (at[0] != text.length()) {
            throw notAPair(text);
        }
        return new EscapePair(first, second);
    }

    private static int key(String text, int[] at) {
        int meta = 0;
        if (text.startsWith("M-", at[0]) && text.length() > at[0] + 2) {
            meta = 0x80;
            at[0] += 2;
        }
        if (at[0] >= text.length()) {
            throw notAPair(text);
        }
        char c = text.charAt(at[0]++);
        if (c == '^' && at[0] < text.length()) {
            return meta | control(text, text.charAt(at[0]++));
        }
        if (c > 0x7F) {
            throw notAPair(text);
        }
        return meta | c;
    }

    private static int control(String text, char c) {
        if (c == '?') {
            return 0x7F;
        }
        if (c < 0x40 || c > 0x7E) {
            throw notAPair(text);
        }
        return c & 0x1F;
    }

    private static IllegalArgumentException notAPair(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not two escape characters (write for example ^Ec or M-^X.)");
    }

    /** Whether it is the one that needs no setting; a record's own {@code equals} costs a start-up 20 ms. */
    public boolean isDefault() {
        return first == DEFAULT.first && second == DEFAULT.second;
    }

    /** An escape command as it is sent: the pair and a key, quoted for the wire. */
    public byte[] keys(int key) {
        return FrameEncoder.data(new byte[] {(byte) first, (byte) second, (byte) key}, 0, 3);
    }

    /** The escape command that makes this the pair of a connection which still has the default one, as it is sent. */
    public byte[] redefinition() {
        return FrameEncoder.data(
                new byte[] {(byte) DEFAULT.first, (byte) DEFAULT.second, 'e', (byte) first, (byte) second}, 0, 5);
    }

    /** As conserver shows it, for example {@code ^Ec}. */
    @Override
    public String toString() {
        return shown(first) + shown(second);
    }

    /** One byte of a pair as conserver shows it. */
    public static String shown(int key) {
        String meta = key > 0x7F ? "M-" : "";
        int low = key & 0x7F;
        if (low < 0x20) {
            return meta + "^" + (char) (low + 0x40);
        }
        return low == 0x7F ? meta + "^?" : meta + (char) low;
    }
}
