package org.rcons.macs.openfirmware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The small parts: marks, prompts, properties, parameters. */
class WordsTest {
    @Test
    void frame_whenOnlyTheEchoIsThere() {
        Frame frame = new Frame(3);

        assertNull(frame.in(frame.around("hex depth .")));
    }

    @Test
    void frame_whenTheAnswerFollowsTheEcho() {
        Frame frame = new Frame(3);

        assertEquals("2 ", frame.in(frame.around("hex depth .") + "   <rc3 2 /rc> ok\n0 > "));
    }

    @Test
    void frame_whenTheAnswerIsToAnotherQuestion() {
        assertNull(new Frame(3).in("<rc2 2 /rc>"));
        assertNull(new Frame(3).in("<rc31 2 /rc>"));
    }

    @Test
    void frame_whenTheAnswerIsTorn() {
        assertNull(new Frame(3).in("<rc3 52 54 0"));
    }

    @Test
    void prompt_whenItStandsOnItsOwnLine() {
        assertTrue(Prompt.endsWithPrompt(" ok\n0 > "));
        assertTrue(Prompt.endsWithPrompt(" ok\n-2 >"));
        assertTrue(Prompt.endsWithPrompt("\n1f > "));
    }

    @Test
    void prompt_whenItIsSomethingElse() {
        assertFalse(Prompt.endsWithPrompt("0 > "), "an old prompt, without a line before it");
        assertFalse(Prompt.endsWithPrompt(" ok\n0 > ls"));
        assertFalse(Prompt.endsWithPrompt("\n=> "));
        assertFalse(Prompt.endsWithPrompt("\n> "));
        assertFalse(Prompt.endsWithPrompt("\ngrub> "));
    }

    @Test
    void lastLine_whenItIsLongAndNotClean() {
        assertEquals("x".repeat(60), Prompt.lastLine("first\n" + "x".repeat(500) + "\n\n"));
        assertEquals("a?b", Prompt.lastLine("a\u0007b\n"));
        assertEquals("", Prompt.lastLine(" \n\n"));
    }

    @Test
    void bytes_whenTheirSumIsRight() {
        assertArrayEquals(new byte[] {0x52, 0, (byte) 0xff}, PropertyWords.bytes("52 0 ff =151 "));
        assertArrayEquals(new byte[0], PropertyWords.bytes("=0 "));
        assertArrayEquals(new byte[0], PropertyWords.bytes(" "));
    }

    @Test
    void bytes_whenACharacterWasLostOrCameAnew() {
        for (String bad :
                new String[] {"5 0 ff =151", "520 ff =151", "52 0 ff =15", "52 0 ff", "52 ok =52", "52 =5 2"}) {
            assertNull(PropertyWords.bytes(bad), bad);
        }
    }

    @Test
    void line_whenThePathIsTooLongForSlof() {
        TreeNode far = new TreeNode("1e64b0f8", "/pci@800000020000000" + "/pci@1".repeat(30) + "/ethernet@0");

        String line = PropertyWords.line(new Frame(1), far, "local-mac-address");

        assertTrue(line.length() <= Frame.LONGEST, line);
        assertTrue(line.contains("h# 1e64b0f8 true if"), line);
    }

    @Test
    void ping_whenAnAddressIsNone() {
        for (String bad : new String[] {"", "10.0.0", "10.0.0.256", "10.0.0.1 .", "server", "10.0.0.1,1"}) {
            assertThrows(IllegalArgumentException.class, () -> new Ping(bad, "10.0.0.2", "10.0.0.1"), bad);
            assertThrows(IllegalArgumentException.class, () -> new Ping("10.0.0.1", "10.0.0.2", bad), bad);
        }
    }

    @Test
    void limits_whenOneIsShorterThanATick() {
        Duration second = Duration.ofSeconds(1);
        Duration less = Duration.ofMillis(999);

        assertThrows(IllegalArgumentException.class, () -> new Limits(second, second, second, second, second, less));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Limits(Duration.ZERO, second, second, second, second, second));
    }
}
