package org.rcons.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PromptTest {
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LineEditor typed(String keys) {
        LineEditor editor = new LineEditor(16);
        for (byte key : keys.getBytes(StandardCharsets.UTF_8)) {
            editor.accept(key & 0xFF);
        }
        return editor;
    }

    private static String echo(LineEditor editor) {
        return new String(editor.takeEcho(), StandardCharsets.UTF_8);
    }

    @Test
    void line_whenTypedAndEnded_isEchoedWithoutItsEnd() throws Exception {
        try (Pty pty = Pty.run(Pty.probe("line"))) {
            pty.await("console: ");

            pty.type("n1x\u007f2\u0017\u001b[Anode7\r");

            String output = pty.awaitEnd();
            assertTrue(output.contains("console: n1x\b \b2\b \b\b \b\b \bnode7{line=node7}"), () -> output);
        }
    }

    @Test
    void line_whenEscapeComesAlone_isEmpty() throws Exception {
        try (Pty pty = Pty.run(Pty.probe("line"))) {
            pty.await("console: ");

            pty.type("n1\u001b");

            assertTrue(pty.awaitEnd().contains("console: n1{line=}"));
        }
    }

    @Test
    void line_whenFromAPipe_isNotEchoed() throws Exception {
        try (Pty pty = Pty.run("echo n1 | " + Pty.probe("line"))) {
            String output = pty.awaitEnd();

            assertTrue(output.contains("console: {line=n1}"), () -> output);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n1\u0003", "n1\u0007", "n1\u001c", "n1\u001b", "\u0004"})
    void editor_whenCancelled_isDoneAndEmpty(String keys) {
        LineEditor editor = typed(keys);

        assertTrue(editor.isDone());
        assertEquals("", editor.text());
    }

    @Test
    void editor_whenErasing_erasesWholeCharactersAndTheirColumns() {
        LineEditor editor = typed("a\u00e9\u6f22");
        echo(editor);

        editor.accept(0x7F);
        assertEquals("\b \b\b \b", echo(editor));
        editor.accept('\b');
        assertEquals("\b \b", echo(editor));
        assertEquals("a", editor.text());
        editor.accept('\b');
        editor.accept('\b');
        assertEquals("\b \b", echo(editor));
    }

    @Test
    void editor_whenErasingAWord_keepsTheOneBefore() {
        assertEquals("exec ", typed("exec cat  \u0017").text());
        assertEquals("", typed("exec cat\u0015").text());
    }

    @Test
    void editor_whenFull_refusesWholeCharacters() {
        LineEditor editor = typed("0123456789abcd\u6f22e\u00e9");

        assertEquals("0123456789abcde", editor.text());
        assertEquals("0123456789abcd\u0007\u0007\u0007e\u0007\u0007", echo(editor));
        assertFalse(editor.isDone());
    }

    @Test
    void editor_whenAControlCharacterIsTyped_ringsInsteadOfTakingIt() {
        LineEditor editor = typed("a\tb");

        assertEquals("ab", editor.text());
        assertEquals("a\u0007b", echo(editor));
    }

    @Test
    void password_whenTyped_isNotShown() throws Exception {
        try (Pty pty = Pty.run("stty -g; " + Pty.probe("password") + " < /dev/null; stty -g")) {
            pty.await("Password: ");

            pty.type("wrong\u0015s\u00e9x\u007fcret\r");

            String output = pty.awaitEnd();
            assertTrue(output.contains("Password: \r\n{password=" + hex("s\u00e9cret") + "}"), () -> output);
            assertFalse(output.contains("wrong"), () -> output);
            assertFalse(output.contains(latin("s\u00e9")), () -> output);
            assertEquals(
                    output.substring(0, output.indexOf('\r')),
                    output.substring(output.indexOf("}") + 1).trim());
        }
    }

    @Test
    void password_whenInterrupted_isDeclinedAndTheEchoIsBack() throws Exception {
        try (Pty pty = Pty.run(Pty.probe("password") + "; stty -a")) {
            pty.await("Password: ");

            pty.type("sec\u0003");

            String output = pty.awaitEnd();
            assertTrue(output.contains("{declined=CANCELLED}"), () -> output);
            assertTrue(output.contains(" echo "), () -> output);
        }
    }

    @Test
    void password_whenTerminated_leavesTheEchoOn() throws Exception {
        try (Pty pty = Pty.run(
                "sh -c 'echo \"{pid=$$}\"; exec " + Pty.probe("password").replace("'", "") + "'; stty -a")) {
            String pid = pty.awaitValue("{pid=", "}");
            pty.await("Password: ");

            new ProcessBuilder("kill", pid).start().waitFor();

            String output = pty.awaitEnd();
            assertTrue(output.contains(" echo "), () -> output);
        }
    }

    @Test
    void password_whenInASession_leavesTheTerminalRaw() throws Exception {
        try (Pty pty = Pty.run(Pty.probe("password-in-session") + "; stty -a")) {
            pty.await("Password: ");
            pty.type("s\r");
            pty.await("{password=");

            pty.type("\u0003");

            String output = pty.awaitEnd();
            assertTrue(output.contains("{key=3}"), () -> output);
            assertTrue(output.contains(" icanon "), () -> output);
        }
    }

    @Test
    void password_whenThereIsNoTerminal_saysSo() throws Exception {
        Pty.require("setsid", "util-linux");
        try (Pty pty = Pty.run("setsid -w " + Pty.probe("password") + " < /dev/null")) {
            assertTrue(pty.awaitEnd().contains("{declined=NO_TERMINAL}"));
        }
    }
}
