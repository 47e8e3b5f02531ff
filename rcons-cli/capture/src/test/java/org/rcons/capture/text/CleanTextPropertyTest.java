package org.rcons.capture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextPropertyTest {
    private static final String[] FRAGMENTS = {
        "\033[",
        "\033]",
        "\033P",
        "\033",
        "\033[2J",
        "\033[5;1H",
        "\033[C",
        "\033[3D",
        "\033[K",
        "\0337",
        "\0338\033[2C",
        "\r",
        "\n",
        "\r\n",
        "\b",
        "\b \b",
        "\007",
        "\t",
        " ",
        "ab",
        "login: ",
        "\u20ac",
        "\ud83d\ude00",
        "\0",
        "1;2m",
        "\033[9G",
        "\n[Thu Oct 13 10:50:28 2016]",
        "\n[Thu Oct",
        "\n[2016-10-13 10:50:28] ",
        "[",
        "\u0085",
        "\030",
        "x".repeat(200)
    };

    private final Random random = new Random(4711);

    @Test
    void text_howeverTheBytesAreSplit_isTheSame() {
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = console(random.nextInt(60));
            assertEquals(inPieces(bytes, bytes.length + 1), inPieces(bytes, 1 + random.nextInt(9)), () -> shown(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ovmf-uefi-pxe.txt", "seabios-ipxe-e1000.txt", "slof-openfirmware.txt", "uboot-x86.txt"})
    void screen_inSingleBytes_isTheSame(String screen) throws IOException {
        byte[] bytes = CleanTextScreensTest.bytes(screen);
        assertEquals(inPieces(bytes, bytes.length), inPieces(bytes, 1));
    }

    @Test
    void randomBytes_areNeverHeldBackForLong() {
        CleanText clean = new CleanText();
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(50)];
            random.nextBytes(bytes);
            clean.push(bytes);
        }
        clean.push("\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("login: ", clean.push("login: ".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsHeldBack_isShort() {
        for (int round = 0; round < 3_000; round++) {
            CleanText clean = new CleanText();
            clean.push(console(40));
            String held = clean.flush();
            assertTrue(held.length() <= 27 + ScreenLine.LONGEST, held);
        }
    }

    @Test
    void utf8_inPieces_isDecodedAsInOne() {
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = utf8Like(random.nextInt(12));
            int cut = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            Utf8Pieces pieces = new Utf8Pieces();
            String text = pieces.decode(Arrays.copyOf(bytes, cut))
                    + pieces.decode(Arrays.copyOfRange(bytes, cut, bytes.length))
                    + pieces.flush();
            assertEquals(new String(bytes, StandardCharsets.UTF_8), text, () -> Arrays.toString(bytes));
        }
    }

    private byte[] utf8Like(int length) {
        int[] kinds = {
            0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff
        };
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) kinds[random.nextInt(kinds.length)];
        }
        return bytes;
    }

    private byte[] console(int fragments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < fragments; i++) {
            bytes.writeBytes(
                    random.nextInt(8) == 0
                            ? new byte[] {(byte) random.nextInt(256)}
                            : FRAGMENTS[random.nextInt(FRAGMENTS.length)].getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String inPieces(byte[] bytes, int length) {
        CleanText clean = new CleanText();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += length) {
            text.append(clean.push(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length))));
        }
        return text.append(clean.flush()).toString();
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\033", "<ESC>");
    }
}
