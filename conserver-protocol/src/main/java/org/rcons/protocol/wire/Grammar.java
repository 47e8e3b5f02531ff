package org.rcons.protocol.wire;

/** How the next bytes of the server are to be read. */
public enum Grammar {
    /** Replies: lines that end with LF or CR LF (PROTOCOL.md 2.2). */
    LINES,
    /** Console output: bytes as they come (PROTOCOL.md 11). */
    BYTES
}
