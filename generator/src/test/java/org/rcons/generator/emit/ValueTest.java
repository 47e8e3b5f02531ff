package org.rcons.generator.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
    private static String file(String value) {
        return "default * { master localhost; }\nconsole a {\n  type exec;\n  exec " + Value.of("command", value)
                + ";\n}\n";
    }

    private static void assertReadBack(String value) throws IOException {
        String bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals("", RealParser.complaints(file(value)));
        assertEquals(bytes, RealParser.read(file(value), "Exec"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bin/cat",
                "echo 'x'   y",
                "a; b && { c | d; } # e",
                "say \"hello\"",
                "ends in \\",
                "ends in \\\\",
                "\\\"",
                "a\\\"b\\\\\"c",
                "  blanks in front",
                "\ttab in front",
                "\"",
                "\\",
                "#include /etc/passwd",
                "$(x) `y` & z",
                "caf\u00e9 \u2603"
            })
    void conserverReadsBackWhatWasWritten(String value) throws Exception {
        assumeTrue(RealParser.isInstalled(), RealParser.MISSING);
        assertReadBack(value);
    }

    @Test
    void conserverReadsBackAnyMixtureOfItsSpecialCharacters() throws Exception {
        assumeTrue(RealParser.isInstalled(), RealParser.MISSING);
        Random random = new Random(20);
        for (int i = 0; i < 30; i++) {
            StringBuilder value = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                value.append("\\\"{};# \tab".charAt(random.nextInt(10)));
            }
            assertReadBack(value.append('.').toString());
            assertReadBack(value.append('\\').toString());
        }
    }

    @Test
    void of_whenNothingIsSpecial() {
        assertEquals("/opt/xcat/share/xcat/cons/ipmi cn01", Value.of("command", "/opt/xcat/share/xcat/cons/ipmi cn01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x\n}\nconsole evil {", "x\ry", "x\u0000y", "ends in a blank ", " "})
    void of_whenConserverCouldNotReadItBack(String value) {
        String message = assertThrows(IllegalArgumentException.class, () -> Value.of("command", value))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith("the command "), message);
    }
}
