package org.rcons.capture.save;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CastTextTest {
    private final CastText cast = new CastText();

    @Test
    void header_isTheOneOfVersion2() {
        assertEquals(
                "{\"version\":2,\"width\":80,\"height\":24,\"timestamp\":1700000000,\"title\":\"n\\\"1\"}\n",
                CastText.header("n\"1", 1_700_000_000));
    }

    @Test
    void event_hasTimeKindAndText() {
        assertEquals("[0.000000,\"o\",\"a\\r\\n\"]\n", cast.event(0, "a\r\n".getBytes(UTF_8)));
        assertEquals("[61.000001,\"o\",\"\\u001b[1m\"]\n", cast.event(61_000_001_999L, "\u001b[1m".getBytes(UTF_8)));
    }

    @Test
    void event_whenACharacterIsCut_bringsItWholeWithItsLastByte() {
        byte[] smile = Character.toString(0x1F600).getBytes(UTF_8);

        assertEquals("[0.000000,\"o\",\"a\"]\n", cast.event(0, new byte[] {'a', smile[0]}));
        assertEquals("", cast.event(1000, new byte[] {smile[1], smile[2]}));
        assertEquals("[0.000002,\"o\",\"\\ud83d\\ude00b\"]\n", cast.event(2000, new byte[] {smile[3], 'b'}));
        assertEquals("", cast.end(3000));
    }

    @Test
    void event_whenBytesAreNoUtf8_bringsReplacementCharacters() {
        assertEquals(
                "[0.000000,\"o\",\"a\\ufffdb\\ufffd\"]\n",
                cast.event(0, new byte[] {'a', (byte) 0xff, 'b', (byte) 0x80}));
    }

    @Test
    void end_bringsWhatWasNeverCompleted() {
        assertEquals("", cast.event(0, new byte[] {(byte) 0xc3}));
        assertEquals("[1.000000,\"o\",\"\\ufffd\"]\n", cast.end(1_000_000_000));
    }

    @Test
    void events_whateverTheBytesAndThePieces_holdWhatDecodingAllAtOnceGives() {
        Random random = new Random(9);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = bytes(random);
            CastText cutter = new CastText();
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < bytes.length; ) {
                int end = Math.min(bytes.length, i + 1 + random.nextInt(6));
                lines.append(cutter.event(i, Arrays.copyOfRange(bytes, i, end)));
                i = end;
            }
            lines.append(cutter.end(bytes.length));

            assertTrue(lines.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
            assertEquals(new String(bytes, UTF_8), texts(lines.toString()));
        }
    }

    /** Half noise, half characters of one to four bytes. */
    private static byte[] bytes(Random random) {
        if (random.nextBoolean()) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(50); i > 0; i--) {
            int c = random.nextInt(0x110000 >> random.nextInt(15));
            text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** What the events say, one after the other: a small reader of our own kind of strings. */
    private static String texts(String lines) {
        StringBuilder all = new StringBuilder();
        for (String line : lines.lines().toList()) {
            assertTrue(line.matches("\\[\\d+\\.\\d{6},\"o\",\".*\"]"), line);
            String text = line.substring(line.indexOf(",\"o\",\"") + 6, line.length() - 2);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '\\') {
                    all.append(c);
                    continue;
                }
                char kind = text.charAt(++i);
                if (kind == 'u') {
                    all.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                } else {
                    all.append(kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind);
                }
            }
        }
        return all.toString();
    }
}
