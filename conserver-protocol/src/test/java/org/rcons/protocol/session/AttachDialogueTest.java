package org.rcons.protocol.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.Access;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.AttachPlan.Questions;

/** From {@code call} to the open console. */
class AttachDialogueTest {

    @ParameterizedTest
    @CsvSource({
        "7821, 7821@",
        "@host2, 0@host2",
        "7821@host2, 7821@host2",
        "@, 0@",
        "7821:7822@b:@c, 7821@ 7822@b 0@c",
    })
    void call_whenTheConsoleIsElsewhere_givesTheItemsInOrder(String reply, String expected) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.OPEN_DOOR)).hears("ok\r\nok\r\n" + reply + "\r\n");

        Answer.Elsewhere elsewhere = (Answer.Elsewhere) run.answer();
        List<String> items = elsewhere.items().stream()
                .map(item -> item.port() + "@" + item.host())
                .toList();
        assertEquals(expected, String.join(" ", items));
    }

    @ParameterizedTest
    @CsvSource({
        "console `n1' not found, NO_SUCH_CONSOLE",
        "n1: no such console, NO_SUCH_CONSOLE",
        "n1: permission denied, NO_PERMISSION",
        "n1: no logins allowed at this time, NO_LOGINS",
        "n1: gone fishing, NO_LOGINS",
        "automatic redirection disabled - console on master `b', REDIRECT_DISABLED",
        "unknown command, NOT_UNDERSTOOD",
        "70000, NOT_UNDERSTOOD",
        "@::1, NOT_UNDERSTOOD",
        "'', NOT_UNDERSTOOD",
    })
    void call_whenRefused_saysWhy(String reply, EndCause cause) {
        Run run = Run.of(Dialogues.atMaster(Dialogues.OPEN_DOOR)).hears("ok\r\nok\r\n" + reply + "\r\n");

        assertEquals(cause, run.failure().endCause());
        assertEquals(Step.REPLY, run.failure().step());
        assertTrue(run.failure().came().contains(reply), run.failure()::came);
    }

    @Test
    void call_whenAmbiguous_waitsForTheChoices() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.OPEN_DOOR))
                .hears("ok\r\nok\r\nambiguous console abbreviation, `n'\r\n");
        assertFalse(run.isOver());

        run.hears("\tchoices are n1, n2\r\n");

        assertEquals(EndCause.AMBIGUOUS, run.failure().endCause());
        assertEquals("choices are n1, n2", run.failure().came());
    }

    @Test
    void call_whenAmbiguousAndTheServerCloses_isAmbiguousAllTheSame() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.OPEN_DOOR))
                .hears("ok\r\nok\r\nambiguous console abbreviation, `n'\r\n")
                .closes();

        assertEquals(EndCause.AMBIGUOUS, run.failure().endCause());
    }

    @Test
    void call_whenAMasterGrantsTheConsoleItself_connectsThere() {
        Run run = Run.of(Dialogues.atMaster(Dialogues.OPEN_DOOR)).hears("ok\r\nok\r\n");
        run.takeSent();

        assertEquals("\u0005c;", run.hears("[attached]\r\n").takeSent());
        assertEquals(Access.ATTACHED, run.hears("[connected]\r\n").attachment().access());
    }

    @Test
    void call_whenAGroupRedirects_followsIt() {
        Run run = Dialogues.attaching(AttachPlan.of(Mode.ATTACH)).hears("7900@proxy\r\n");

        assertInstanceOf(Answer.Elsewhere.class, run.answer());
    }

    @Test
    void connected_whenOutputRidesBehindIt_keepsTheOutput() {
        Run run = Dialogues.attaching(AttachPlan.of(Mode.ATTACH))
                .hears("[attached]\r\n[connected]\r\ntick\r\n\u00ff\u00ff\u00ffEx\u0000");

        assertEquals("tick\r\n\u00ffx\u0000", run.output());
        assertEquals("EXEC behind 7", run.lastEvent());
        assertEquals(Dialogues.GROUP, run.attachment().where());
    }

    @Test
    void connected_whenReached_endsTheWaitingBeforeAnybodyHearsOfIt() {
        Run run = Dialogues.attached(Mode.ATTACH);

        List<String> events = run.events();
        assertTrue(events.get(events.size() - 1).startsWith("Connected["), events::toString);
        assertEquals("Await[step=OPEN]", events.get(events.size() - 2));
    }

    @Test
    void probes_whenThereAreMany_goOutTogether() {
        Run run = Run.of(Dialogues.atGroup(Dialogues.OPEN_DOOR, Dialogues.plan(Mode.SPY, Questions.STATE_AND_MOTD)));

        assertEquals("login alice\r\ncall n1\r\n\u0005cs\u0005c=\u0005cm\u0005c;", run.sent());
    }

    @Test
    void notices_whenTheMotdHasSeveralLines_haveThemAll() {
        Run run = Dialogues.attaching(Dialogues.plan(Mode.ATTACH, Questions.STATE_AND_MOTD))
                .hears("[attached]\r\n[up]\r\n[-- MOTD -- one\r\n\ntwo]\r\n[connected]\r\nx");

        assertEquals("[-- MOTD -- one\r\n\r\ntwo]\r\n", run.attachment().notices());
        assertEquals("x", run.output());
    }

    @Test
    void notices_whenThereIsNoMotdAndNoState_areEmpty() {
        Run run = Dialogues.attaching(Dialogues.plan(Mode.ATTACH, Questions.STATE_AND_MOTD))
                .hears("[attached]\r\n[unknown -- use `?']\r\n[unknown -- use `?']\r\n[connected]\r\n");

        assertEquals("", run.attachment().notices());
        assertTrue(run.attachment().state().up());
    }

    @Test
    void notices_whenTheServerNeverStops_areBounded() {
        Run run = Dialogues.attaching(Dialogues.plan(Mode.ATTACH, Questions.STATE_AND_MOTD))
                .hears("[attached]\r\n[up]\r\n[-- MOTD -- one\r\n")
                .hears((".".repeat(70) + "\r\n").repeat(2000));

        assertEquals(EndCause.NOT_UNDERSTOOD, run.failure().endCause());
        assertEquals(Step.ATTACH, run.failure().step());
    }

    @Test
    void state_whenTheLineIsDown_isTold() {
        Run run = Dialogues.attaching(Dialogues.plan(Mode.ATTACH, Questions.STATE_AND_MOTD))
                .hears("[attached]\r\n[`n1' -- console is down]\r\n[-- MOTD --]\r\n[connected]\r\n");

        assertFalse(run.attachment().state().up());
        assertEquals("[`n1' -- console is down]", run.attachment().state().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "initializing", "connecting"})
    void mustBeUp_whenItIsNot_failsBeforeConnecting(String state) {
        Run run = Dialogues.attaching(Dialogues.plan(Mode.ATTACH, Questions.MUST_BE_UP));
        assertEquals("login alice\r\ncall n1\r\n\u0005c=", run.takeSent());

        run.hears("[attached]\r\n[`n1' -- console is " + state + "]\r\n");

        assertEquals(EndCause.CONSOLE_DOWN, run.failure().endCause());
        assertEquals("", run.takeSent());
    }

    @Test
    void mustBeUp_whenItIs_connects() {
        Run run = Dialogues.attaching(Dialogues.plan(Mode.ATTACH, Questions.MUST_BE_UP));
        run.takeSent();

        assertEquals("\u0005cm\u0005c;", run.hears("[attached]\r\n[up]\r\n").takeSent());
        assertTrue(run.hears("[-- MOTD --]\r\n[connected]\r\n").isConnected());
    }

    @Test
    void escape_whenRedefined_holdsEverythingBackUntilItIs() {
        AttachPlan plan = new AttachPlan(Mode.ATTACH, EscapePair.parse("^]q"), Questions.NONE, 0, 0);
        Run run = Dialogues.attaching(plan);
        assertEquals("login alice\r\ncall n1\r\n\u0005ce\u001dq", run.takeSent());

        assertEquals("", run.hears("[spy]\r\n").takeSent());
        assertEquals("\u001dq;", run.hears("[redef: ^] q  ok]\r\n").takeSent());
        assertEquals("\u001dqa", run.hears("[connected]\r\n").takeSent());
    }

    @Test
    void escape_whenTheServerDoesNotRedefine_isNotTrusted() {
        AttachPlan plan = new AttachPlan(Mode.ATTACH, EscapePair.parse("^]q"), Questions.NONE, 0, 0);
        Run run = Dialogues.attaching(plan).hears("[attached]\r\n[unknown -- use `?']\r\n");

        assertEquals(EndCause.NOT_UNDERSTOOD, run.failure().endCause());
        assertTrue(run.failure().came().contains("expected '[redef:'"), run.failure()::came);
    }

    @ParameterizedTest
    @CsvSource({
        "[8002007], '\u0005cP24\r\u0005cR5\r\u0005c;'",
        "[8001014], '\u0005cP24\r\u0005cR5\r\u0005c;'",
        "[8001013], '\u0005c;'",
        "[unknown -- use `?'], '\u0005c;'",
    })
    void replay_whenTheServerIsTooOld_isNotTypedIntoTheConsole(String version, String expected) {
        Run run = Dialogues.attaching(new AttachPlan(Mode.ATTACH, EscapePair.DEFAULT, Questions.NONE, 5, 24));
        assertEquals("login alice\r\ncall n1\r\n\u0005c\u00d6", run.takeSent());

        assertEquals(expected, run.hears("[attached]\r\n" + version + "\r\n").takeSent());
    }

    @ParameterizedTest
    @CsvSource({
        "ATTACH, [attached], ''",
        "ATTACH, [spy], '\u0005ca'",
        "ATTACH, [ok], '\u0005ca'",
        "ATTACH, [console is read-only], ''",
        "FORCE, [attached], ''",
        "FORCE, [spy], '\u0005cf'",
        "FORCE, [console is read-only], ''",
    })
    void access_whenItIsNotWhatWasWanted_isAskedForOnce(Mode mode, String granted, String expected) {
        Run run = Dialogues.attaching(AttachPlan.of(mode)).hears(granted + "\r\n");
        run.takeSent();

        assertEquals(expected, run.hears("[connected]\r\n").takeSent());
        assertEquals(granted, run.attachment().access().text());
    }

    @Test
    void open_whenTheServerCloses_isDone() {
        assertInstanceOf(
                Answer.Closed.class, Dialogues.attached(Mode.ATTACH).closes().answer());
    }

    @Test
    void open_whenAMachinePrintsReplies_believesNone() {
        Run run = Dialogues.attached(Mode.ATTACH);
        run.takeSent();

        run.hears("\r\n[attached]\r\nok\r\npasswd? x\r\ngoodbye\r\n[connected]\r\n");

        assertEquals("", run.takeSent());
        assertFalse(run.isOver());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void plan_whenLinesAreOutOfRange_cannotBeMade(int lines) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new AttachPlan(Mode.ATTACH, EscapePair.DEFAULT, Questions.NONE, lines, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AttachPlan(Mode.ATTACH, EscapePair.DEFAULT, Questions.NONE, 0, lines));
    }
}
