package org.rcons.cli.attach;

/** What {@code striphigh} does: clears bit 7, both ways. */
final class SevenBit {
    private SevenBit() {}

    static void strip(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            bytes[i] &= 0x7F;
        }
    }
}
