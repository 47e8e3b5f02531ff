package org.rcons.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.wire.Frame.Data;
import org.rcons.protocol.wire.Frame.Line;
import org.rcons.protocol.wire.Frame.Signal;

final class FrameDecoderTest {
    private static final int MAX = 64;
    private static final byte[] EVERYTHING = latin1("ok\r\n7821\n\377\377a\377E\r\n\377Gb\377Zc\377.\377qd\r\r\n\n");
    private static final List<String> ITS_LINES = List.of(
            "ok", "7821", "SIGNAL EXEC", "\377a", "SIGNAL GOTO", "SIGNAL SUSPEND", "SIGNAL ABORT", "bcqd\r", "");

    @Test
    void lines_whenAllComesAtOnce() throws LineTooLongException {
        assertEquals(ITS_LINES, framesOf(Grammar.LINES, EVERYTHING));
    }

    @Test
    void lines_whenSplitAtEveryPoint() throws LineTooLongException {
        for (int cut = 0; cut <= EVERYTHING.length; cut++) {
            assertEquals(
                    ITS_LINES, framesOf(Grammar.LINES, head(EVERYTHING, cut), tail(EVERYTHING, cut)), "cut " + cut);
        }
    }

    @Test
    void lines_whenEveryByteComesAlone() throws LineTooLongException {
        assertEquals(ITS_LINES, framesOf(Grammar.LINES, single(EVERYTHING)));
    }

    @Test
    void data_whenSplitAtEveryPoint() throws LineTooLongException {
        byte[] sent = latin1("x\377\377y\377Ez\377\377\377G\377qw\377.");
        String whole = join(framesOf(Grammar.BYTES, sent));
        assertEquals("x\377y|SIGNAL EXEC|z\377|SIGNAL GOTO|qw|SIGNAL ABORT|", whole);
        for (int cut = 0; cut <= sent.length; cut++) {
            assertEquals(glued(whole), glued(join(framesOf(Grammar.BYTES, head(sent, cut), tail(sent, cut)))));
        }
    }

    @Test
    void data_whenALineHadBegun() throws LineTooLongException {
        FrameDecoder decoder = new FrameDecoder(MAX);
        push(decoder, latin1("[conn"));
        assertNull(decoder.next(Grammar.LINES));
        push(decoder, latin1("ected"));

        Frame frame = decoder.next(Grammar.BYTES);

        assertEquals("[connected", shown(frame));
        assertTrue(decoder.isEmpty());
    }

    @Test
    void bytesBehindALine_whenTheGrammarChanges() throws LineTooLongException {
        FrameDecoder decoder = new FrameDecoder(MAX);
        push(decoder, latin1("[connected]\r\nlogin: \r\npartial\377"));

        assertEquals("[connected]", shown(decoder.next(Grammar.LINES)));
        assertEquals("login: \r\npartial", shown(decoder.next(Grammar.BYTES)));
        assertNull(decoder.next(Grammar.BYTES));
        push(decoder, latin1("\377"));
        assertEquals("\377", shown(decoder.next(Grammar.BYTES)));
    }

    @Test
    void line_whenExactlyAtTheLimit() throws LineTooLongException {
        assertEquals(List.of("a".repeat(MAX)), framesOf(Grammar.LINES, latin1("a".repeat(MAX) + "\n")));
    }

    @Test
    void line_whenOneByteOverTheLimit() {
        assertThrows(LineTooLongException.class, () -> framesOf(Grammar.LINES, latin1("a".repeat(MAX + 1) + "\n")));
    }

    @Test
    void line_whenMalformedUtf8() throws LineTooLongException {
        FrameDecoder decoder = new FrameDecoder(MAX);
        push(decoder, latin1("a\326b\n"));

        Frame frame = decoder.next(Grammar.LINES);

        assertEquals("a\uFFFDb", frame instanceof Line line ? line.text() : "");
    }

    @Test
    void anyBytes_whenEncodedAndDecoded() throws LineTooLongException {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(100)];
            random.nextBytes(bytes);
            sprinkle(random, bytes);
            byte[] sent = FrameEncoder.data(bytes, 0, bytes.length);
            int cut = random.nextInt(sent.length + 1);

            List<Frame> frames = frames(Grammar.BYTES, head(sent, cut), tail(sent, cut));

            assertArrayEquals(bytes, bytesOf(frames), "round " + round);
        }
    }

    @Test
    void randomBytes_whenReadInEitherGrammar() {
        Random random = new Random(2);
        for (int round = 0; round < 3_000; round++) {
            FrameDecoder decoder = new FrameDecoder(MAX);
            int taken = 0;
            int pushed = 0;
            try {
                for (int i = 0; i < 20; i++) {
                    byte[] bytes = new byte[random.nextInt(40)];
                    random.nextBytes(bytes);
                    sprinkle(random, bytes);
                    push(decoder, bytes);
                    pushed += bytes.length;
                    for (Frame f = take(decoder, random); f != null; f = take(decoder, random)) {
                        taken += size(f);
                    }
                }
                assertTrue(taken <= pushed, "no byte is invented");
            } catch (LineTooLongException e) {
                assertEquals("a line of more than 64 bytes", e.getMessage());
                assertEquals(0, e.getStackTrace().length);
            }
        }
    }

    private static @Nullable Frame take(FrameDecoder decoder, Random random) throws LineTooLongException {
        return decoder.next(random.nextInt(3) == 0 ? Grammar.LINES : Grammar.BYTES);
    }

    private static int size(Frame frame) {
        if (frame instanceof Line line) {
            return line.bytes().length + 1;
        }
        return frame instanceof Data data ? data.bytes().length : 2;
    }

    private static void sprinkle(Random random, byte[] bytes) {
        byte[] special = latin1("\377\377\377EGZ.\r\n\n");
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextInt(3) == 0) {
                bytes[i] = special[random.nextInt(special.length)];
            }
        }
    }

    private static List<Frame> frames(Grammar grammar, byte[]... reads) throws LineTooLongException {
        FrameDecoder decoder = new FrameDecoder(MAX);
        List<Frame> frames = new ArrayList<>();
        for (byte[] read : reads) {
            push(decoder, read);
            for (Frame frame = decoder.next(grammar); frame != null; frame = decoder.next(grammar)) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private static List<String> framesOf(Grammar grammar, byte[]... reads) throws LineTooLongException {
        List<String> shown = new ArrayList<>();
        for (Frame frame : frames(grammar, reads)) {
            shown.add(shown(frame));
        }
        return shown;
    }

    private static String shown(@Nullable Frame frame) {
        if (frame instanceof Line line) {
            return new String(line.bytes(), StandardCharsets.ISO_8859_1);
        }
        if (frame instanceof Data data) {
            return new String(data.bytes(), StandardCharsets.ISO_8859_1);
        }
        return frame instanceof Signal signal ? "SIGNAL " + signal.command() : "nothing";
    }

    private static byte[] bytesOf(List<Frame> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            if (frame instanceof Data data) {
                out.writeBytes(data.bytes());
            }
        }
        return out.toByteArray();
    }

    private static String join(List<String> frames) {
        return String.join("|", frames) + "|";
    }

    /** Where data is cut does not matter, only the order of bytes and signals. */
    private static String glued(String joined) {
        return joined.replace("|", "");
    }

    private static void push(FrameDecoder decoder, byte[] bytes) {
        decoder.push(bytes, 0, bytes.length);
    }

    private static byte[][] single(byte[] bytes) {
        byte[][] reads = new byte[bytes.length][];
        for (int i = 0; i < bytes.length; i++) {
            reads[i] = new byte[] {bytes[i]};
        }
        return reads;
    }

    private static byte[] head(byte[] bytes, int cut) {
        return Arrays.copyOf(bytes, cut);
    }

    private static byte[] tail(byte[] bytes, int cut) {
        return Arrays.copyOfRange(bytes, cut, bytes.length);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
