package org.rcons.protocol.session;

import java.nio.charset.StandardCharsets;

/**
 * Looks for the notice with which conserver 8.2.7 makes a writer of a spy when the writer leaves (PROTOCOL.md 11.5,
 * 11.6, trap 40). A machine that prints the same text earns a needless {@code ^Ecs}, which the server answers with
 * "unknown" and nothing else.
 */
final class PromotionWatch {
    private static final byte[] NOTICE = "\r\n[attached".getBytes(StandardCharsets.US_ASCII);

    private int matched;

    /** Whether the notice was completed within these bytes. */
    boolean sees(byte[] bytes) {
        boolean seen = false;
        for (byte b : bytes) {
            if (b != NOTICE[matched]) {
                matched = 0;
            }
            if (b == NOTICE[matched]) {
                matched++;
            }
            if (matched == NOTICE.length) {
                matched = 0;
                seen = true;
            }
        }
        return seen;
    }
}
