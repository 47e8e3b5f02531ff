package org.rcons.testbed.transcript;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** One portion of bytes as one read of the recording relay saw it. */
public final class Step {

    private final int connection;
    private final Direction direction;
    private final byte[] bytes;
    private final boolean tls;

    Step(int connection, Direction direction, byte[] bytes, boolean tls) {
        this.connection = connection;
        this.direction = direction;
        this.bytes = bytes.clone();
        this.tls = tls;
    }

    /** The number of the connection, counted from 1 in the order of opening. */
    public int connection() {
        return connection;
    }

    public Direction direction() {
        return direction;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the bytes are TLS records. */
    public boolean tls() {
        return tls;
    }

    @Override
    public String toString() {
        String text = tls ? HexFormat.of().formatHex(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
        return connection + (direction == Direction.CLIENT_TO_SERVER ? " c>s " : " s>c ") + text;
    }
}
