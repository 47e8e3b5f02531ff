package org.rcons.protocol.message;

import java.util.Arrays;

/** A password on its way to a server. It never prints itself, and {@link #close} wipes it. */
public final class Password implements AutoCloseable {
    private final byte[] bytes;

    /**
     * Takes the array over; the caller must not use it any more.
     *
     * @throws IllegalArgumentException if a line break or NUL would end the password on the wire
     */
    public Password(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\r' || b == '\n' || b == 0) {
                Arrays.fill(bytes, (byte) 0);
                throw new IllegalArgumentException("a password cannot hold a line break or NUL");
            }
        }
        this.bytes = bytes;
    }

    /** A copy, which the caller wipes. */
    public byte[] copy() {
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "********";
    }
}
