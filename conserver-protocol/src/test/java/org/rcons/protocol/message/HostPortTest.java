package org.rcons.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostPortTest {
    @ParameterizedTest
    @CsvSource({
        "sn1, sn1, 782",
        "' sn1 ', sn1, 782",
        "sn1:3109, sn1, 3109",
        "sn1.example.org:1, sn1.example.org, 1",
        "10.0.0.1:65535, 10.0.0.1, 65535",
        "sn1:sn1-priv, sn1, 782",
        "sn1:, sn1, 782",
        "cafe:beef, cafe, 782",
        "::1, ::1, 782",
        "fd00::7:3109, fd00::7:3109, 782",
        "[::1], ::1, 782",
        "[::1]:3109, ::1, 3109",
        "::ffff:10.0.0.1, ::ffff:10.0.0.1, 782",
        "fe80::1%eth0, fe80::1%eth0, 782",
        "[fe80::1%eth0]:99, fe80::1%eth0, 99",
        "sn1:007, sn1, 7"
    })
    void parse_whenWrittenAs(String text, String host, int port) {
        assertEquals(new HostPort(host, port), HostPort.parse(text, 782));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":782",
                "sn1:0",
                "sn1:65536",
                "sn1:99999999999999",
                "[::1",
                "[::1]x",
                "[::1]:",
                "[::1]:x",
                "[sn1]",
                "[]",
                "a b",
                "a\nb",
                "a\rb",
                "a\0b",
                "a/b",
                "user@host",
                "a`b",
                "sn1:\nquit",
                "[::1]:0"
            })
    void parse_whenImpossible(String text) {
        // "sn1:<line feed>quit" is xCAT's A:B with an odd B, which counts for nothing
        if (text.startsWith("sn1:\n")) {
            assertEquals(new HostPort("sn1", 782), HostPort.parse(text, 782));
            return;
        }
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> HostPort.parse(text, 782))
                .getMessage());
        assertEquals(-1, message.indexOf('\n'), "one line for the user");
    }

    @Test
    void withoutPort_whenXcathostNamesXcatd() {
        assertEquals("mgmt:782", HostPort.withoutPort("mgmt:3001", 782).toString());
        assertEquals(
                "[fd00::1]:782", HostPort.withoutPort("[fd00::1]:3001", 782).toString());
    }

    @Test
    void toString_whenParsedAgain() {
        for (String text : new String[] {"sn1:1", "[::1]:782", "10.0.0.1:9"}) {
            assertEquals(text, HostPort.parse(text, 5).toString());
        }
    }

    @Test
    void randomText_givesAHostOrOneLineOfComplaint() {
        Random random = new Random(3);
        String alphabet = "ab:1[]%.9 \n\0@/-\u00e4\uff11";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                HostPort found = HostPort.parse(text.toString(), 782);
                assertEquals(found, HostPort.parse(found.toString(), 1), "reads what it writes: " + text);
            } catch (IllegalArgumentException e) {
                assertEquals(-1, String.valueOf(e.getMessage()).indexOf('\n'));
            }
        }
    }
}
