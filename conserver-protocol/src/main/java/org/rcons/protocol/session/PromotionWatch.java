package org.rcons.protocol.session;

import java.nio.charset.StandardCharsets;

/**
 * Looks for the two notices with which conserver 8.2.7 makes a writer of a spy: when the writer leaves (PROTOCOL.md 11.5,
 * 11.6, trap 40), and when the spy resumes after a suspension while nobody writes (11.7). A machine that prints the
 * first one earns a needless {@code ^Ecs}, which the server answers with "unknown" and nothing else.
 */
final class PromotionWatch {
    private static final byte[] NOTICE = "\r\n[attached".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RESUMED = " -- attached".getBytes(StandardCharsets.US_ASCII);
    private static final int NOT_SUSPENDED = -1;

    private int matched;
    private int resuming = NOT_SUSPENDED;

    /** The client is suspended: the next bytes say what it is when it has resumed. */
    void suspended() {
        resuming = 0;
    }

    /** Whether a notice was completed within these bytes. */
    boolean sees(byte[] bytes) {
        boolean seen = false;
        for (byte b : bytes) {
            boolean noticed = completesNotice(b);
            boolean resumed = completesResumption(b);
            seen = seen || noticed || resumed;
        }
        return seen;
    }

    private boolean completesNotice(byte b) {
        if (b != NOTICE[matched]) {
            matched = 0;
        }
        if (b == NOTICE[matched]) {
            matched++;
        }
        if (matched < NOTICE.length) {
            return false;
        }
        matched = 0;
        return true;
    }

    private boolean completesResumption(byte b) {
        if (resuming == NOT_SUSPENDED) {
            return false;
        }
        resuming = b == RESUMED[resuming] ? resuming + 1 : NOT_SUSPENDED;
        if (resuming < RESUMED.length) {
            return false;
        }
        resuming = NOT_SUSPENDED;
        return true;
    }
}
