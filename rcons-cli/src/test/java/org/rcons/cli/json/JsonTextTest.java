package org.rcons.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void quoted_whenThereIsNothing_isNull() {
        assertEquals("null", JsonText.quoted(null));
        assertEquals("\"\"", JsonText.quoted(""));
    }

    @Test
    void quoted_whenCharactersMeanSomethingInJson_escapesThem() {
        assertEquals("\"a\\\"b\\\\c/d\"", JsonText.quoted("a\"b\\c/d"));
    }

    @Test
    void quoted_whenThereAreControls_escapesEveryOne() {
        assertEquals(
                "\"\\u0000\\u001b\\u007f\\u009b\\n\\r\\t\"",
                JsonText.quoted(new String(new char[] {0, 0x1b, 0x7f, 0x9b, '\n', '\r', '\t'})));
    }

    @Test
    void quoted_whenTextIsNotAscii_isAscii() {
        assertEquals("\"\\u00fc\\u2028\\u2029\"", JsonText.quoted(new String(new char[] {0xfc, 0x2028, 0x2029})));
        assertEquals("\"\\ud83d\\ude00\"", JsonText.quoted(Character.toString(0x1F600)));
    }

    @Test
    void quoted_whenAPairIsTorn_putsTheReplacementCharacter() {
        assertEquals("\"\\ufffdx\"", JsonText.quoted(new String(new char[] {0xD83D, 'x'})));
        assertEquals("\"\\ufffd\"", JsonText.quoted(new String(new char[] {0xD83D})));
        assertEquals("\"\\ufffd\\ufffd\"", JsonText.quoted(new String(new char[] {0xDE00, 0xD83D})));
        assertEquals("\"\\ufffd\\ud83d\\ude00\"", JsonText.quoted(new String(new char[] {0xD83D, 0xD83D, 0xDE00})));
    }
}
