package org.rcons.protocol.session;

import java.nio.charset.StandardCharsets;

/**
 * Looks for the notice with which conserver tells a writer that somebody else took the write access (PROTOCOL.md 11.5). A
 * machine that prints it ends a session that cannot do without: the one way to be wrong that types nothing.
 */
final class DemotionWatch {
    private static final byte[] NOTICE = "\r\n[forced to `spy' mode by ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 200;

    private final StringBuilder by = new StringBuilder();
    private int matched;

    /** Whether the notice was completed within these bytes. */
    boolean sees(byte[] bytes) {
        for (byte b : bytes) {
            if (matched < NOTICE.length) {
                advance(b);
            } else if (namesWriter(b)) {
                return true;
            }
        }
        return false;
    }

    private void advance(byte b) {
        if (b != NOTICE[matched]) {
            matched = 0;
        }
        if (b == NOTICE[matched]) {
            matched++;
        }
    }

    private boolean namesWriter(byte b) {
        if (b == ']' || by.length() == LONGEST_NAME) {
            return true;
        }
        by.append((char) (b & 0xFF));
        return false;
    }

    /** Who took it. */
    String by() {
        return by.toString();
    }
}
