package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.ConsoleName;

/** Asking a master for one console after the other (PROTOCOL.md 8.1). */
class EnquiryDialogueTest {
    private static final ConsoleName N2 = new ConsoleName("n2");

    private static Dialogue locating(boolean openDoor) {
        OpenDoors doors = new OpenDoors();
        if (openDoor) {
            doors.wasOpen(Dialogues.MASTER);
        }
        Visitor visitor = new Visitor(Dialogues.ALICE, SignOn.Encryption.OFF, doors);
        return Dialogue.locate(Dialogues.MASTER, visitor, Dialogues.N1);
    }

    private static Run asked() {
        Run run = Run.of(locating(false)).hears("ok\r\nok\r\n");
        run.takeSent();
        return run;
    }

    @Test
    void first_name_whenTheDoorIsOpen_goesWithTheLoginAndNothingBehindIt() {
        assertEquals("login alice\r\ncall n1\r\n", Run.of(locating(true)).sent());
    }

    @Test
    void first_name_whenTheDoorIsNotKnown_waitsForTheLogin() {
        Run run = Run.of(locating(false));
        assertEquals("login alice\r\n", run.takeSent());

        assertEquals("call n1\r\n", run.hears("ok\r\nok\r\n").takeSent());
    }

    @Test
    void next_name_whenTheReplyIsThere_goesOverTheSameConnection() {
        Run run = asked().hears("7821\r\n");
        assertEquals("Found[where=Elsewhere[items=[Redirect[port=7821, host=]], passwordAsked=false]]", event(run, 2));

        run.enquires(N2).hears("@far\r\n");

        assertEquals("call n2\r\n", run.takeSent());
        assertTrue(event(run, 2).contains("Redirect[port=0, host=far]"), event(run, 2));
        assertFalse(run.isOver());
    }

    private static String event(Run run, int fromTheEnd) {
        return run.events().get(run.events().size() - fromTheEnd);
    }

    @Test
    void next_name_whenTheReplyIsStillToCome_isRefused() {
        Run run = asked();

        assertThrows(IllegalStateException.class, () -> run.enquires(N2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[attached]", "[spy]", "[console is read-only]", "[ok]"})
    void grant_whenTheServerHasOnePort_endsWithoutAnotherByte(String grant) {
        Run run = asked().hears(grant + "\r\nlogin: ");

        assertInstanceOf(Answer.Here.class, run.answer());
        run.enquires(N2);
        assertEquals("", run.takeSent());
    }

    @ParameterizedTest
    @CsvSource({
        "console `n1' not found, NO_SUCH_CONSOLE",
        "automatic redirection disabled - console on master `far', REDIRECT_DISABLED"
    })
    void refusal_whenTheMasterStays_takesTheNextName(String line, EndCause cause) {
        Run run = asked().hears(line + "\r\n");
        assertTrue(event(run, 2).startsWith("NotFound[reason="), event(run, 2));
        assertTrue(event(run, 2).contains(cause.text()), event(run, 2));

        assertEquals("call n2\r\n", run.enquires(N2).takeSent());
    }

    @Test
    void ambiguous_whenTheSecondLineIsThere_takesTheNextName() {
        Run run = asked().hears("ambiguous console abbreviation, `n1'\r\n");
        assertThrows(IllegalStateException.class, () -> run.enquires(N2));

        run.hears("\tchoices are n11, n10\r\n");

        assertTrue(event(run, 2).contains("choices are n11, n10"), event(run, 2));
        assertEquals("call n2\r\n", run.enquires(N2).takeSent());
    }

    @Test
    void ambiguous_whenAnotherLineFollows_isTheEnd() {
        Run run = asked().hears("ambiguous console abbreviation, `n1'\r\n7821\r\n");

        assertEquals(EndCause.AMBIGUOUS, run.failure().endCause());
    }

    @ParameterizedTest
    @CsvSource({"n1: permission denied, NO_PERMISSION", "n1: gone fishing, NO_LOGINS", "hello, NOT_UNDERSTOOD"})
    void refusal_whenItIsNotAMasters_isTheEnd(String line, EndCause cause) {
        assertEquals(cause, asked().hears(line + "\r\n").failure().endCause());
    }

    @Test
    void line_whenNothingWasAsked_isNotTakenForAReply() {
        Run run = asked().hears("7821\r\n7822\r\n");

        assertEquals(EndCause.NOT_UNDERSTOOD, run.failure().endCause());
        assertEquals("", run.enquires(N2).takeSent());
    }

    @Test
    void closing_whenNothingIsAsked_isAnEndLikeAnother() {
        assertInstanceOf(Answer.Closed.class, asked().hears("7821\r\n").closes().answer());
    }

    @Test
    void closing_whenAReplyIsAwaited_isAFailure() {
        Run run = asked().closes();

        assertEquals(EndCause.LOST, run.failure().endCause());
        assertEquals(Step.REPLY, run.failure().step());
    }

    @Test
    void silence_whenNothingIsAsked_hasNoDeadline() {
        Run run = asked().hears("7821\r\n");

        assertEquals("Await[step=OPEN]", run.lastEvent());
        run.enquires(N2);
        assertEquals("Await[step=REPLY]", run.lastEvent());
    }

    @Test
    void open_door_thatIsShut_isTriedAgainSlowly() {
        Run run = Run.of(locating(true)).hears("ok\r\npasswd? host\r\n");

        assertInstanceOf(Answer.NotSoFast.class, run.answer());
    }

    @Test
    void replies_whenTheyAreSplitAnywhere_areTheSame() {
        byte[] bytes = "7821\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertEquals(asked().hears(bytes).told(), asked().hearsByteByByte(bytes).told());
    }
}
