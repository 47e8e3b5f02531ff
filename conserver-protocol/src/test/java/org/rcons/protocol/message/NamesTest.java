package org.rcons.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nquit", "a\rb", "a\0b", "a:b", " a", "a ", "\ta"})
    void name_whenItWouldBreakTheCommand(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ConsoleName(text));
        assertThrows(IllegalArgumentException.class, () -> new UserName(text));
        assertThrows(
                IllegalArgumentException.class, () -> new Request.Show(Request.View.INFO, text.isEmpty() ? " " : text));
    }

    @Test
    void name_whenTooLong() {
        assertEquals(1024, new ConsoleName("a".repeat(1024)).text().length());
        assertThrows(IllegalArgumentException.class, () -> new ConsoleName("a".repeat(1025)));
    }

    @Test
    void name_whenItHasLettersBeyondAscii() {
        Request request = new Request.Show(Request.View.HOSTS, "n\u00e41");
        assertEquals("hosts n\u00e41\r\n", new String(request.toBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void complaint_isOneLine() {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> new ConsoleName("a\nb"))
                .getMessage());
        assertEquals("the console name has a line break or NUL in it", message);
    }

    @Test
    void messages_whenTheyWouldBreakTheLine() {
        assertThrows(IllegalArgumentException.class, () -> new Request.Broadcast("a\nquit"));
        assertThrows(IllegalArgumentException.class, () -> new Request.Broadcast(" "));
        assertThrows(IllegalArgumentException.class, () -> new Request.TextMessage("a b", "x"));
        assertThrows(IllegalArgumentException.class, () -> new Request.TextMessage("a", "x\ny"));
        assertThrows(IllegalArgumentException.class, () -> new Request.Disconnect("a\nb"));
    }

    @Test
    void requests_asSent() {
        assertEquals("textmsg alice@n1 see you", new Request.TextMessage("alice@n1", "see you").toLine());
        assertEquals("disconnect @n1", new Request.Disconnect("@n1").toLine());
        assertEquals("broadcast going down", new Request.Broadcast("going down").toLine());
        assertEquals("groups", Request.Master.GROUPS.toLine());
        assertEquals("info", new Request.Show(Request.View.INFO, "").toLine());
    }

    @Test
    void state_asTheServerSays() {
        assertTrue(ConsoleState.parse("[up]").up());
        assertFalse(ConsoleState.parse("[`alpha' -- console is down]").up());
        assertEquals(ConsoleState.UNKNOWN, ConsoleState.parse("[unknown -- use `?']"));
    }

    @Test
    void password_neverPrintsItselfAndIsWiped() {
        byte[] bytes = {'s', 'e', 'c'};
        Password password = new Password(bytes);
        assertEquals("********", password.toString());
        password.close();
        assertEquals(0, bytes[0]);
    }

    @Test
    void password_whenItWouldBreakTheLine() {
        byte[] bytes = {'s', '\n', 'c'};
        assertThrows(IllegalArgumentException.class, () -> new Password(bytes).close());
        assertEquals(0, bytes[0], "wiped all the same");
    }
}
