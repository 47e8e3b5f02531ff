package org.rcons.protocol.wire;

import java.nio.charset.StandardCharsets;

/** One unit that came from the server. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed over, never compared
public sealed interface Frame {

    /**
     * A reply line without its line end.
     *
     * @param bytes the unquoted bytes; any value but LF
     */
    record Line(byte[] bytes) implements Frame {

        /** The line as text: UTF-8, malformed bytes replaced. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Line[" + text() + "]";
        }
    }

    /**
     * Console output.
     *
     * @param bytes the unquoted bytes, at least one
     */
    record Data(byte[] bytes) implements Frame {

        @Override
        public String toString() {
            return "Data[" + bytes.length + " bytes]";
        }
    }

    /**
     * An out-of-band command.
     *
     * @param command which one
     */
    record Signal(Command command) implements Frame {}
}
