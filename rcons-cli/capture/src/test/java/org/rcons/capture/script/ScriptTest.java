package org.rcons.capture.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @Test
    void script_ofAllSteps_isRead() {
        List<Step> steps = steps("""
                # how to get in

                expect login:
                send "root\\r"   # no password
                expect "[#$] " within 20s
                  break # wakes the loader
                expect /ether ([0-9a-f:]+)\\/24/
                save mac
                """);
        assertEquals(6, steps.size());
        assertEquals("login: 30 s", shown(steps.get(0)));
        assertEquals("[#$]  20 s", shown(steps.get(2)));
        assertEquals(new Step.SendBreak(), steps.get(3));
        assertEquals("ether ([0-9a-f:]+)\\/24 30 s", shown(steps.get(4)));
        assertEquals(new Step.Save("mac"), steps.get(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "expect a # b~a # b 30 s",
                "expect login: within 20s~login: 20 s",
                "expect login:   within   500ms~login: 500 ms",
                "expect within 2m~within 2m 30 s",
                "expect within reach of it~within reach of it 30 s",
                "expect \"login: within 20s\"~login: within 20s 30 s",
                "expect /a/ within 2 # seconds~a 2 s",
                "expect a\\\"b~a\\\"b 30 s",
                "expect x within 1h~x 3600 s"
            })
    void expect_isRead(String line, String expected) {
        assertEquals(expected, shown(steps(line).get(0)));
    }

    @Test
    void within_alone_holdsForWhatFollows() {
        List<Step> steps = steps("expect a\nwithin 2m\nexpect b\nexpect c within 1s\nexpect d");
        assertEquals(
                List.of("a 30 s", "b 120 s", "c 1 s", "d 120 s"),
                steps.stream().map(ScriptTest::shown).toList());
    }

    @Test
    void byteOrderMarkAndCarriageReturns_areTolerated() {
        assertEquals(2, steps("\ufeffexpect a\r\n\r\n# b\r\nbreak\r\n").size());
    }

    @Test
    void send_takesItsEscapes() {
        Step.Send send = (Step.Send) steps("send \"a\\r\\n\\t\\e\\\"\\\\\\x7f\\xFf\\^C\\^[\\^?\u20ac\"")
                .get(0);
        byte[] expected = "a\r\n\t\033\"\\\177\377\003\033\177".getBytes(StandardCharsets.ISO_8859_1);
        byte[] typed = send.text().bytes();
        assertArrayEquals(expected, java.util.Arrays.copyOf(typed, expected.length));
        assertEquals(expected.length + 3, typed.length);
    }

    @Test
    void send_neverShowsWhatItTypes() {
        assertFalse(steps("send \"secret\"").toString().contains("secret"));
        ScriptException bad = assertThrows(ScriptException.class, () -> Script.read("s", "send \"secret\\q\""));
        assertEquals(
                List.of("s:1:13: unknown escape; known are \\r \\n \\t \\e \\\" \\\\ \\xHH or \\^C"), bad.errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "expect~1:8: expect needs a pattern",
                "expect \"\"~1:9: expect needs a pattern",
                "expect foo(bar~1:11: missing closing )",
                "expect /a**/~1:10: invalid nested repetition operator",
                "expect \"a~1:8: missing closing \"",
                "expect /dev/sda~1:13: a blank is missing after the closing /",
                "expect \"a\" b~1:12: only 'within TIME' may follow a pattern in quotes or slashes",
                "expect a within 20x~1:17: within needs a time between 1ms and 24h, such as 20s",
                "expect a within~1:10: within needs a time; a pattern that ends in it needs quotes",
                "expect \"a\" within 25h~1:19: within needs a time between 1ms and 24h, such as 20s",
                "expect \"a\" within 0s~1:19: within needs a time between 1ms and 24h, such as 20s",
                "expect \"a\" within~1:18: within needs a time between 1ms and 24h, such as 20s",
                "expect x*~1:8: would match anything: it matches the empty string",
                "send~1:5: send needs what to type in quotes: send \"...\"",
                "send root~1:6: send needs what to type in quotes: send \"...\"",
                "send \"\"~1:7: there is nothing to type",
                "send \"a\" b~1:10: nothing may follow here but a comment, with # before it",
                "send \"a\\x1\"~1:8: \\x needs two hexadecimal digits",
                "send \"\\^~1:6: missing closing \"",
                "send \"\\^!\"~1:7: \\^ needs a key from @ to _, or ?",
                "break now~1:7: nothing may follow here but a comment, with # before it",
                "save~1:5: save needs a name: letters, digits, _ and -, with a letter or _ first",
                "save 1st~1:6: save needs a name: letters, digits, _ and -, with a letter or _ first",
                "save mac~1:6: save needs an expect before it",
                "hunter2~1:1: no step: one begins with expect, send, break, save or within",
                "# nothing~1:1: there is no step in it"
            })
    void mistake_isNamedWithItsPlace(String line, String error) {
        ScriptException bad = assertThrows(ScriptException.class, () -> Script.read("boot.script", line));
        assertEquals(List.of("boot.script:" + error), bad.errors());
    }

    @Test
    void mistakes_areNamedAllAtOnce() {
        String text = "expect a\nsave x\nsave x\nfoo\nexpect (\n";
        ScriptException bad = assertThrows(ScriptException.class, () -> Script.read("s", text));
        assertEquals(
                List.of(
                        "s:3:6: 'x' is saved twice",
                        "s:4:1: no step: one begins with expect, send, break, save or within",
                        "s:5:8: missing closing )"),
                bad.errors());
        assertEquals(String.join("\n", bad.errors()), bad.getMessage());
    }

    @Test
    void mistakes_ofAWrongFile_areBounded() {
        ScriptException bad = assertThrows(ScriptException.class, () -> Script.read("s", "x\n".repeat(900)));
        assertEquals(21, bad.errors().size());
        assertEquals("s: there may be more errors", bad.errors().get(20));
    }

    @Test
    void hugeScript_isRefused() {
        assertThrows(ScriptException.class, () -> Script.read("s", "#".repeat(65_537)));
        ScriptException bad = assertThrows(ScriptException.class, () -> Script.read("s", "break\n".repeat(1_001)));
        assertEquals("s:1001:1: more than 1,000 steps", bad.errors().get(0));
        assertEquals(1_000, steps("break\n".repeat(1_000)).size());
    }

    @Test
    void anyText_isReadOrRefused() {
        Random random = new Random(7);
        String[] words = {
            "expect", "send", "break", "save", "within", " ", " ", " ", "\n", "\n", "\"", "/", "\\", "\\x", "\\^",
            "20s", "1", "#", "a", "(", "[", "*", "{9}", "|", "\t", "\r", "\0", "\ufeff", "\ud83d", "\u20ac", "name"
        };
        int read = 0;
        for (int round = 0; round < 30_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]);
            }
            read += isRead(text.toString()) ? 1 : 0;
        }
        assertEquals(true, read > 50, "read " + read);
    }

    private static boolean isRead(String text) {
        try {
            return !Script.read("s", text).steps().isEmpty();
        } catch (ScriptException e) {
            e.errors().forEach(error -> assertEquals(true, error.matches("(?s)s:[0-9]+:[0-9]+: .+"), error));
            return false;
        }
    }

    private static List<Step> steps(String text) {
        return Script.read("boot.script", text).steps();
    }

    private static String shown(Step step) {
        Step.Expect expect = (Step.Expect) step;
        return expect.pattern() + " " + Times.words(expect.within());
    }
}
