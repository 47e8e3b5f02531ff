package org.rcons.capture.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RawLinesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final RawLines lines = new RawLines("n1");

    @Test
    void write_whenALineIsNotWhole_waits() throws IOException {
        write("boot");
        String early = shown();
        write("ing\r\nlogin: ");

        assertEquals("", early);
        assertEquals("n1: booting\n", shown());
    }

    @Test
    void end_givesTheRestALineEnd() throws IOException {
        write("login: ");
        lines.end(out);

        assertEquals("n1: login: \n", shown());
    }

    @Test
    void end_whenNothingIsLeft_saysNothing() throws IOException {
        write("a\n");
        lines.end(out);

        assertEquals("n1: a\n", shown());
    }

    @Test
    void write_dropsOneCrAtTheEndOnly() throws IOException {
        write("a\rb\r\r\n\r\n\n");

        assertEquals("n1: a\rb\r\nn1: \nn1: \n", shown());
    }

    @Test
    void write_leavesAllOtherBytesAlone() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i == '\n' ? ' ' : i);
        }

        lines.write(all, out);
        lines.write(new byte[] {'\n'}, out);

        assertEquals("n1: " + new String(all, ISO_8859_1) + "\n", shown());
    }

    @Test
    void write_whenALineIsJustFull_keepsItWhole() throws IOException {
        write("x".repeat(4096) + "\r\n");

        assertEquals("n1: " + "x".repeat(4096) + "\n", shown());
    }

    @Test
    void write_whenALineIsTooLong_breaksIt() throws IOException {
        write("x".repeat(4096) + "\ry\n" + "z".repeat(9000));
        lines.end(out);

        assertEquals(
                "n1: " + "x".repeat(4096) + "\nn1: \ry\nn1: " + "z".repeat(4096) + "\nn1: " + "z".repeat(4096)
                        + "\nn1: " + "z".repeat(808) + "\n",
                shown());
    }

    @Test
    void write_whateverTheBytesAndThePieces_givesTheSameLines() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = bytes(random);
            byte[] whole = inPieces(bytes, bytes.length + 1, random);
            byte[] cut = inPieces(bytes, 1 + random.nextInt(50), random);

            assertArrayEquals(whole, cut);
            assertArrayEquals(expected(bytes), cut);
        }
    }

    /** Some with long lines, some with line ends everywhere. */
    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(20_000)];
        random.nextBytes(bytes);
        int ends = 1 + random.nextInt(3000);
        for (int i = 0; i < bytes.length; i++) {
            int dice = random.nextInt(ends);
            bytes[i] = dice == 0 ? (byte) '\n' : dice == 1 ? (byte) '\r' : bytes[i] == '\n' ? (byte) 'x' : bytes[i];
        }
        return bytes;
    }

    private static byte[] inPieces(byte[] bytes, int most, Random random) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        RawLines cutter = new RawLines("n1");
        for (int i = 0; i < bytes.length; ) {
            int end = Math.min(bytes.length, i + 1 + random.nextInt(most));
            cutter.write(Arrays.copyOfRange(bytes, i, end), to);
            i = end;
        }
        cutter.end(to);
        return to.toByteArray();
    }

    /** The same in another way: over the whole text. */
    private static byte[] expected(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        StringBuilder lines = new StringBuilder();
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (i == all.length - 1 && all[i].isEmpty()) {
                break;
            }
            String line = all[i].endsWith("\r") ? all[i].substring(0, all[i].length() - 1) : all[i];
            for (; line.length() > 4096; line = line.substring(4096)) {
                lines.append("n1: ").append(line, 0, 4096).append('\n');
            }
            lines.append("n1: ").append(line).append('\n');
        }
        assertTrue(lines.length() >= text.length() - all.length);
        return lines.toString().getBytes(ISO_8859_1);
    }

    private void write(String text) throws IOException {
        lines.write(text.getBytes(ISO_8859_1), out);
    }

    private String shown() {
        return out.toString(ISO_8859_1);
    }
}
