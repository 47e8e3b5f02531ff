package org.rcons.cli.attach;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.EscapePair;

/** PROTOCOL.md 11.2 and 11.3. In these texts {@code ^} stands for the byte 5, {@code $} for CR. */
final class KeyScannerTest {
    private final KeyScanner keys = new KeyScanner(EscapePair.DEFAULT);

    /** One letter for each meaning: i(nput), p(ending), h(eld input), d(oubled), and the key of a command in brackets. */
    private String meanings(String typed) {
        StringBuilder meanings = new StringBuilder();
        for (byte b : typed.replace('^', '\5').replace('$', '\r').getBytes(ISO_8859_1)) {
            switch (keys.next(b)) {
                case INPUT -> meanings.append('i');
                case PENDING -> meanings.append('p');
                case HELD_INPUT -> meanings.append('h');
                case DOUBLED -> meanings.append('d');
                case COMMAND ->
                    meanings.append('[').append((char) keys.command()).append(']');
            }
        }
        return meanings.toString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "abc$, iiii",
                "^c., pp[.]",
                "a^c?b, ipp[?]i",
                "^x, ph",
                "^x^c., phpp[.]",
                "^^c., pdp[.]",
                "^^^c., pddp[.]",
                "^^x, pdh",
                "c^, ip",
                "^cl1x, ppp[l]i",
                "^cl?x, ppp[l]i",
                "^c!ax, ppp[!]i",
                "^cbhello$x, pppppppp[b]i",
                "^cn$x, ppp[n]i",
                "^cP20$x, ppppp[P]i",
                "^cR$x, ppp[R]i",
                "^c\\101x, ppppp[\\]i",
                "^c\\9x, ppp[\\]i",
                "^c\\18x, pppp[\\]i",
                "^c^., pp[\5]i",
                "^cc., pp[c]i"
            })
    void bytes_meanWhatTheServerTakesThemFor(String typed, String expected) {
        assertEquals(expected, meanings(typed));
    }

    /** The scanner keeps its place between calls, so a pair that is split over two reads is a pair. */
    @Test
    void pair_whenSplitOverReads_isAPair() {
        assertEquals("p", meanings("^"));
        assertEquals("p", meanings("c"));
        assertEquals("[.]", meanings("."));
        assertTrue(keys.leaves());
    }

    @Test
    void redefinition_whenComplete_replacesThePair() {
        assertEquals("pppp[e]", meanings("^ce#!"));

        assertEquals(new EscapePair('#', '!'), keys.pair());
        assertEquals("iiipp[.]", meanings("^c.#!."));
    }

    @Test
    void redefinition_whenItNamesTheOldFirstByte_takesItAsAnArgument() {
        assertEquals("pppp[e]", meanings("^ce^d"));

        assertEquals("phpp[z]", meanings("^c^dz"));
    }

    @Test
    void redefinition_whenRefused_leavesThePairAndNothingToDo() {
        meanings("^ce#!");

        keys.refused(EscapePair.DEFAULT);

        assertEquals(-1, keys.command());
        assertEquals("pp[.]", meanings("^c."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^cbtext^c.", "^cP2^c.", "^cl^c.", "^c!^c.", "^c\\^c.", "^c\\1^c."})
    void argument_whenAnEscapeComesInstead_mayHaveBeenRefusedAndTheUserLeaves(String typed) {
        meanings(typed);

        assertTrue(keys.leaves());
    }

    @Test
    void suspended_whenAnyByteComes_resumesAndIsNoInput() {
        keys.suspended();

        assertEquals(KeyScanner.Meaning.COMMAND, keys.next((byte) 5));
        assertEquals(KeyScanner.RESUME, keys.command());
        assertEquals("ipp[.]", meanings("a^c."));
    }

    @ParameterizedTest
    @ValueSource(chars = {'.', 3, 4})
    void leaving_hasThreeKeys(char key) {
        meanings("^c" + key);

        assertTrue(keys.leaves());
        assertFalse(keys.asksForSignal());
    }

    @ParameterizedTest
    @ValueSource(chars = {';', 'z', 26, '|'})
    void signal_isAskedForByFourKeys(char key) {
        meanings("^c" + key);

        assertTrue(keys.asksForSignal());
        assertFalse(keys.leaves());
    }

    @Test
    void command_whenNextByteIsInput_isForgotten() {
        meanings("^c?a");

        assertEquals(-1, keys.command());
    }

    @Test
    void pair_whenHighBytes_isRecognized() {
        KeyScanner high = new KeyScanner(new EscapePair(0xFF, 0x80));

        assertEquals(KeyScanner.Meaning.PENDING, high.next((byte) 0xFF));
        assertEquals(KeyScanner.Meaning.PENDING, high.next((byte) 0x80));
        assertEquals(KeyScanner.Meaning.COMMAND, high.next((byte) '.'));
    }
}
