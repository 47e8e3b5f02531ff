package org.rcons.capture.save;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rcons.cli.json.JsonText;

/**
 * The text of one asciicast, version 2 (docs.asciinema.org): a line with a header, then a line for every piece of output.
 * A character that is cut into two pieces comes whole with the second; bytes that are no UTF-8 become U+FFFD.
 */
final class CastText {
    /** Nobody knows how large the console is; this is what firmware and Linux without a size assume. */
    private static final String SIZE = "\"width\":80,\"height\":24";

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = {};

    static String header(String title, long epochSeconds) {
        return "{\"version\":2," + SIZE + ",\"timestamp\":" + epochSeconds + ",\"title\":" + JsonText.quoted(title)
                + "}\n";
    }

    /**
     * The line for a piece of output, or an empty text if no character of it is complete yet.
     *
     * @param nanos since the recording began
     */
    String event(long nanos, byte[] bytes) {
        return event(nanos, bytes, false);
    }

    /** The line for what was never completed; empty if there is nothing. */
    String end(long nanos) {
        return event(nanos, new byte[0], true);
    }

    private String event(long nanos, byte[] bytes, boolean end) {
        ByteBuffer in = ByteBuffer.allocate(rest.length + bytes.length)
                .put(rest)
                .put(bytes)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, out, end);
        rest = Arrays.copyOfRange(in.array(), in.position(), in.limit());
        out.flip();
        if (out.length() == 0) {
            return "";
        }
        StringBuilder line = new StringBuilder(out.length() + 32).append('[');
        line.append(seconds(nanos)).append(",\"o\",");
        JsonText.append(line, out);
        return line.append("]\n").toString();
    }

    private static String seconds(long nanos) {
        long micros = Math.max(0, nanos) / 1000;
        return micros / 1_000_000 + "."
                + Long.toString(1_000_000 + micros % 1_000_000).substring(1);
    }
}
