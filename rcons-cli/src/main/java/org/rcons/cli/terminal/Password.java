package org.rcons.cli.terminal;

import java.util.Arrays;

/** A password as typed; it never prints itself, and {@link #close} wipes it. */
public final class Password implements PasswordPrompt.Answer, AutoCloseable {
    private final byte[] bytes;

    Password(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves, not a copy; zeros after {@link #close}. May be empty. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Password[...]";
    }
}
