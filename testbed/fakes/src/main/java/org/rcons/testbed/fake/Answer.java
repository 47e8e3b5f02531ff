package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * An answer that a {@link Misbehaviour} may spoil.
 *
 * @param outbox where it goes
 * @param text what an honest server would send, one char for each byte
 * @param ownAddress {@code port@address} of the master
 * @param release opened by the test
 */
record Answer(Outbox outbox, String text, String ownAddress, Release release) {

    byte[] honest() {
        return text.getBytes(ISO_8859_1);
    }
}
