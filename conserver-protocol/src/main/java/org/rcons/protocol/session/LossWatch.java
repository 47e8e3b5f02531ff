package org.rcons.protocol.session;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the notice with which conserver takes the write access away (PROTOCOL.md 11.5). A machine can print it, too:
 * then a program stops typing without need, which is the harmless one of the two mistakes.
 */
final class LossWatch {
    private static final byte[] NOTICE = "\r\n[forced to `spy' mode by ".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_TAKER = 512;

    private final StringBuilder taker = new StringBuilder();
    private int matched;

    /** Who took it, as {@code user@host}, if the notice was completed within these bytes. */
    @Nullable
    String taker(byte[] bytes) {
        for (byte b : bytes) {
            if (matched < NOTICE.length) {
                match(b);
            } else if (b == ']') {
                matched = 0;
                return taker.toString();
            } else if (b == '\r' || b == '\n' || taker.length() == MAX_TAKER) {
                matched = 0;
                match(b);
            } else {
                taker.append((char) (b & 0xFF));
            }
        }
        return null;
    }

    private void match(byte b) {
        if (b != NOTICE[matched]) {
            matched = 0;
        }
        if (b == NOTICE[matched]) {
            matched++;
        }
        if (matched == NOTICE.length) {
            taker.setLength(0);
        }
    }
}
