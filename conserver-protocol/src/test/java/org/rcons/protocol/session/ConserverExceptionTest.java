package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConserverExceptionTest {

    private static String message(String came) {
        return String.valueOf(
                new ConserverException(Dialogues.MASTER, EndCause.NOT_UNDERSTOOD, Step.LOGIN, came).getMessage());
    }

    @Test
    void message_whenShown_saysWhereWhatAndWhatToTry() {
        assertEquals(
                "127.0.0.1:7820: the answer is not conserver's, waiting for the reply to login: expected 'ok', got 'x'"
                        + " (is this the port of a conserver master?)",
                message("expected 'ok', got 'x'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\r",
                "\n",
                "\u0000",
                "\u007f",
                "\u009b2J",
                "\u2028",
                "\u202e",
                "\u2066",
                "\u200b",
                "\ufeff",
                "\ud83d",
                "\u00ad"
            })
    void message_whenAServerSentControls_hasNone(String control) {
        String message = message("a" + control + "b");

        assertFalse(message.contains(control.substring(0, 1)), message);
        assertTrue(message.contains("a?"), message);
    }

    @Test
    void message_whenAServerSentMuch_isShort() {
        assertTrue(message("x".repeat(100_000)).length() < 400);
    }

    @ParameterizedTest
    @EnumSource
    void exception_whenItsCauseIsAny_hasAMessageOfOneLineAndNoStackTrace(EndCause cause) {
        ConserverException e = new ConserverException(Dialogues.MASTER, cause, Step.REPLY, "");

        assertTrue(String.valueOf(e.getMessage()).startsWith("127.0.0.1:7820: " + cause.text()));
        assertEquals(0, e.getStackTrace().length);
        assertNull(e.getCause());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PASSWORD", "OPEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void deadline_whenAServerIsAwaited_isThere(Step step) {
        assertTrue(String.valueOf(Deadlines.DEFAULT.of(step)).startsWith("PT"), step::toString);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSWORD", "OPEN"})
    void deadline_whenAPersonIsAwaited_isNone(Step step) {
        assertNull(Deadlines.DEFAULT.of(step));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H", "PT0.0005S"})
    void deadline_whenOutOfRange_cannotBeMade(Duration bad) {
        Duration good = Duration.ofSeconds(1);

        assertThrows(IllegalArgumentException.class, () -> new Deadlines(bad, good, good, good));
        assertThrows(IllegalArgumentException.class, () -> new Deadlines(good, bad, good, good));
        assertThrows(IllegalArgumentException.class, () -> new Deadlines(good, good, bad, good));
        assertThrows(IllegalArgumentException.class, () -> new Deadlines(good, good, good, bad));
    }
}
