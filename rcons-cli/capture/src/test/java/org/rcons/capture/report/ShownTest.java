package org.rcons.capture.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void harmless_leavesWordsAlone() {
        String text = "Zürich \u65e5\u672c e\u0301 " + Character.toString(0x1F600);

        assertEquals(text, Shown.harmless(text));
    }

    @Test
    void harmless_whenATerminalWouldObey_putsQuestionMarks() {
        assertEquals("?[31mred?? a?b", Shown.harmless("\u001b[31mred\u009b\u0007\ta\u007fb"));
    }

    @Test
    void harmless_whenTextIsTurnedRoundOrHidden_putsQuestionMarks() {
        for (int odd : new int[] {
            0x202E, 0x2066, 0x200B, 0x200D, 0xFEFF, 0x2028, 0x2029, 0x3164, 0x115F, 0x034F, 0xFE0F, 0xE0041, 0xE000,
            0xAD
        }) {
            assertEquals("a?b", Shown.harmless("a" + Character.toString(odd) + "b"), Integer.toHexString(odd));
        }
    }

    @Test
    void harmless_whenAPairIsTorn_putsAQuestionMark() {
        assertEquals("?x?", Shown.harmless(new String(new char[] {0xD83D, 'x', 0xDE00})));
    }

    @Test
    void columns_countWhatATerminalShows() {
        assertEquals(3, Shown.columns("abc"));
        assertEquals(4, Shown.columns("\u65e5\u672c"));
        assertEquals(1, Shown.columns("e\u0301"));
        assertEquals(2, Shown.columns(Character.toString(0x1F600)));
    }

    @Test
    void cut_whenItFits_doesNothing() {
        assertEquals("abcd", Shown.cut("abcd", 4));
        assertEquals("", Shown.cut("", 0));
    }

    @Test
    void cut_whenItDoesNot_shows() {
        assertEquals("a...", Shown.cut("abcde", 4));
        assertEquals("abc", Shown.cut("abcde", 3));
        assertEquals("\u65e5...", Shown.cut("\u65e5\u672c\u65e5\u672c", 6));
        assertEquals("", Shown.cut("abc", 0));
    }

    @Test
    void cut_whateverTheText_isNeverWiderThanAsked() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x250 : 0x20000));
            }
            String harmless = Shown.harmless(text.toString());
            int width = random.nextInt(50);

            assertTrue(Shown.columns(Shown.cut(harmless, width)) <= width);
            assertTrue(harmless.chars().noneMatch(Character::isISOControl));
        }
    }
}
