package org.rcons.protocol.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EscapePairTest {
    @ParameterizedTest
    @CsvSource({
        "^Ec, 5, 99",
        "^ec, 5, 99",
        "ab, 97, 98",
        "^^^_, 30, 31",
        "^?^?, 127, 127",
        "M-ab, 225, 98",
        "M-^Xz, 152, 122",
        "^@^[, 0, 27",
        "M-M, 205, -1",
        "M-M-M-x, 205, -1",
        "M-^?M-~, 255, 254",
        "M-, 77, 45"
    })
    void parse_whenWrittenAs(String text, int first, int second) {
        if (second < 0) {
            assertThrows(IllegalArgumentException.class, () -> EscapePair.parse(text));
        } else {
            assertEquals(new EscapePair(first, second), EscapePair.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "^E", "abc", "^", "^1c", "^Ec.", "\u00e4b", "foo"})
    void parse_whenNotAPair(String text) {
        assertThrows(IllegalArgumentException.class, () -> EscapePair.parse(text));
    }

    @Test
    void everyPair_whenShownAndReadAgain() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                EscapePair pair = new EscapePair(first, second);
                String shown = pair.toString();
                if (!ambiguous(first, second)) {
                    assertEquals(pair, EscapePair.parse(shown), shown);
                }
            }
        }
    }

    /** As in cat -v, a literal caret, or M and minus, look like the beginning of another key. */
    private static boolean ambiguous(int first, int second) {
        return (first & 0x7F) == '^' || (second & 0x7F) == '^' || (first & 0x7F) == 'M';
    }

    @Test
    void keys_whenTheEscapeIsTheQuoteByte() {
        assertArrayEquals(new byte[] {(byte) 0xFF, (byte) 0xFF, 'c', '.'}, new EscapePair(0xFF, 'c').keys('.'));
    }

    @Test
    void redefinition_startsWithTheDefaultPair() {
        assertArrayEquals(new byte[] {5, 'c', 'e', 'x', 'y'}, new EscapePair('x', 'y').redefinition());
    }

    @Test
    void constructor_whenNotAByte() {
        assertThrows(IllegalArgumentException.class, () -> new EscapePair(256, 0));
        assertThrows(IllegalArgumentException.class, () -> new EscapePair(0, -1));
    }
}
