package org.rcons.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FrameEncoderTest {
    private static final byte FF = (byte) 0xFF;

    @Test
    void data_whenNothingNeedsQuoting() {
        byte[] input = {'a', 0, (byte) 0xFE};
        assertSame(input, FrameEncoder.data(input, 0, 3));
    }

    @Test
    void data_whenOnlyAPartIsWanted() {
        byte[] input = {FF, 'a', FF, 'b', FF};
        assertArrayEquals(new byte[] {'a', FF, FF, 'b'}, FrameEncoder.data(input, 1, 3));
    }

    @Test
    void line_whenTextHasLettersBeyondAscii() {
        assertEquals("call \u00fc\r\n", new String(FrameEncoder.line("call \u00fc"), StandardCharsets.UTF_8));
    }

    @Test
    void line_whenAPasswordHoldsFf() {
        byte[] password = {'p', FF};
        assertArrayEquals(new byte[] {'p', FF, FF, '\r', '\n'}, FrameEncoder.line(password));
        assertArrayEquals(new byte[] {'p', FF}, password, "the caller's array is the caller's to wipe");
    }

    @Test
    void command_forEveryLetter() {
        assertArrayEquals(new byte[] {FF, 'E'}, FrameEncoder.command(Command.EXEC));
        assertArrayEquals(new byte[] {FF, 'G'}, FrameEncoder.command(Command.GOTO));
        assertArrayEquals(new byte[] {FF, 'Z'}, FrameEncoder.command(Command.SUSPEND));
        assertArrayEquals(new byte[] {FF, '.'}, FrameEncoder.command(Command.ABORT));
    }
}
