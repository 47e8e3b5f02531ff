package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.protocol.session.EndCause;

/** One console's life, without sockets. */
class ConsoleLifeTest {
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final Rig rig = Rig.plain();

    private static Outcome outcome(Rig of) {
        return of.heard().result("n1").verdict().outcome();
    }

    @Test
    void watcher_whenItsTextComes_endsAtOnce() {
        rig.run(Until.text("n1", "login:"));
        ScriptedDoor door = rig.net().admit("n1", 40001);
        rig.net().show("n1", "first\r\nnode lo");
        rig.pass(30);

        rig.net().show("n1", "gin: ");

        NodeResult result = rig.heard().result("n1");
        assertEquals(Outcome.MATCHED, result.verdict().outcome());
        assertTrue(door.isClosed());
        assertEquals("conserver:40001", result.host());
        assertEquals(Duration.ofMillis(30), result.time());
        assertEquals(19, result.bytes());
        assertEquals(List.of("first", "node login:"), result.lastLines());
        assertEquals(
                List.of("begun n1", "opened n1", "finished n1"), rig.heard().events());
    }

    @Test
    void output_behindTheVerdict_isNotReported() {
        rig.run(Until.text("n1", "ready"));
        rig.net().admit("n1", 40001);
        rig.net().show("n1", "ready");

        rig.net().show("n1", "more");

        assertEquals("ready", rig.heard().output("n1"));
        assertEquals(5, rig.heard().result("n1").bytes());
    }

    @Test
    void session_whenLost_isOpenedAgainAfterGrowingPauses() {
        rig.run(Until.text("n1", "ready"));
        rig.net().admit("n1", 40001);
        rig.net().show("n1", "half a li");
        rig.net().end("n1", EndCause.LOST);
        rig.pass(175);
        assertFalse(rig.net().isAsking("n1"));
        rig.pass(25);
        rig.net().notFound("n1", EndCause.UNREACHABLE);
        rig.pass(375);
        assertFalse(rig.net().isAsking("n1"));
        rig.pass(25);

        rig.net().admit("n1", 40002);
        rig.net().show("n1", "ne, ready");

        NodeResult result = rig.heard().result("n1");
        assertEquals(1, result.reopened());
        assertEquals("conserver:40002", result.host());
        assertEquals(List.of("half a li", "ne, ready"), result.lastLines());
    }

    @Test
    void textOfTwoSessions_doesNotRunTogether() {
        rig.run(Until.text("n1", "login:"));
        rig.net().admit("n1", 40001);
        rig.net().show("n1", "log");
        rig.net().end("n1", EndCause.SERVER_CLOSED);
        rig.pass(200);
        rig.net().admit("n1", 40001);

        rig.net().show("n1", "in:");

        assertTrue(rig.heard().results().isEmpty());
    }

    @Test
    void neverOpened_whenItsTimeIsUp_isUnreachableForTheLastReason() {
        rig.run(Until.text("n1", "ready"));
        rig.pass(10_000, () -> {
            if (rig.net().isAsking("n1")) {
                rig.net().notFound("n1", EndCause.UNREACHABLE);
            }
        });

        NodeResult result = rig.heard().result("n1");
        assertEquals(Outcome.UNREACHABLE, result.verdict().outcome());
        assertTrue(result.verdict().reason().startsWith("conserver:782: cannot connect: as the test says"));
        assertEquals(Duration.ofSeconds(10), result.time());
        assertEquals("conserver:782", result.host());
        // 0.2 + 0.4 + 0.8 + 1.6 + 3.2 s; the next would come after the end
        assertEquals(6, rig.net().count("locate"));
    }

    @Test
    void silentMaster_whenTheTimeIsUp_isUnreachable() {
        rig.run(Until.text("n1", "ready"));

        rig.pass(10_000);

        assertEquals(Outcome.UNREACHABLE, outcome(rig));
        assertEquals(
                "conserver:782: no answer in time",
                rig.heard().result("n1").verdict().reason());
    }

    @Test
    void open_whenItsTimeIsUp_asksTheFollower() {
        rig.run(Until.text("n1", "ready"));
        ScriptedDoor door = rig.net().admit("n1", 40001);

        rig.pass(10_000);

        assertEquals(Outcome.TIMED_OUT, outcome(rig));
        assertTrue(door.isClosed());
    }

    @Test
    void lostAndNotOpenAgain_whenTheTimeIsUp_isLost() {
        rig.run(Until.text("n1", "ready"));
        rig.net().admit("n1", 40001);
        rig.net().end("n1", EndCause.SERVER_CLOSED);

        rig.pass(10_000);

        assertEquals(Outcome.LOST, outcome(rig));
        assertEquals(
                "conserver:40001: the conserver host closed the session",
                rig.heard().result("n1").verdict().reason());
    }

    @Test
    void openedTooLate_isClosedAtOnce() {
        rig.run(Until.text("n1", "ready"));
        rig.net().found("n1", 40001);
        rig.pass(10_000);

        ScriptedDoor door = rig.net().open("n1");

        assertTrue(door.isClosed());
        assertEquals(List.of("begun n1", "finished n1"), rig.heard().events());
    }

    @Test
    void idle_whenSilentForThatLong_asksTheFollower() {
        Rig patient = new Rig(Rig.options(10, IDLE, 10));
        patient.run(Until.text("n1", "ready"));
        patient.pass(3_000);
        patient.net().admit("n1", 40001);
        patient.pass(1_975);
        patient.net().show("n1", ".");
        patient.pass(1_975);
        assertTrue(patient.heard().results().isEmpty());

        patient.pass(25);

        assertEquals(Outcome.QUIET, outcome(patient));
    }

    @Test
    void heldBack_isNotIdle() {
        Rig patient = new Rig(Rig.options(10, IDLE, 10));
        patient.run(Until.text("n1", "ready"));
        patient.net().admit("n1", 40001);
        patient.net().show("n1", ".");
        patient.heard().flow("n1").pause();
        patient.pass(5_000);
        assertTrue(patient.heard().results().isEmpty());
        patient.heard().flow("n1").resume();

        patient.pass(2_000);

        assertEquals(Outcome.QUIET, outcome(patient));
    }

    @Test
    void quiet_comesOnceBehindTheLastText() {
        Until watcher = new Until("never");
        rig.run(Rig.assignment("n1", watcher));
        rig.net().admit("n1", 40001);
        rig.pass(1_000);
        rig.net().show("n1", "a");
        rig.pass(25);
        rig.net().show("n1", "b");
        rig.pass(25);
        assertEquals("ab", watcher.seen());

        rig.pass(1_000);

        assertEquals("ab|", watcher.seen());
    }

    @Test
    void whatTheCleaningHoldsBack_isSeenWhenItIsQuiet() {
        Until watcher = new Until("never");
        rig.run(Rig.assignment("n1", watcher));
        rig.net().admit("n1", 40001);
        rig.net().show("n1", "x\n[Mon Nov");
        assertEquals("x\n", watcher.seen());

        rig.pass(50);

        assertEquals("x\n[Mon Nov|", watcher.seen());
    }

    @Test
    void whatTheCleaningHoldsBack_countsWhenTheSessionIsLost() {
        rig.run(Until.text("n1", "[Mon"));
        rig.net().admit("n1", 40001);
        rig.net().show("n1", "x\n[Mon");

        rig.net().end("n1", EndCause.LOST);

        assertEquals(Outcome.MATCHED, outcome(rig));
    }

    @Test
    void refused_isTriedTwiceMore() {
        rig.run(Until.text("n1", "ready"));
        for (int i = 0; i < 2; i++) {
            rig.net().notFound("n1", EndCause.REFUSED);
            assertTrue(rig.heard().results().isEmpty());
            rig.pass(1_000);
        }

        rig.net().notFound("n1", EndCause.REFUSED);

        assertEquals(Outcome.REFUSED, outcome(rig));
    }

    @Test
    void finalCause_afterASession_endsIt() {
        rig.run(Until.text("n1", "ready"));
        rig.net().admit("n1", 40001);
        rig.net().end("n1", EndCause.SERVER_CLOSED);
        rig.pass(200);

        rig.net().notFound("n1", EndCause.NO_SUCH_CONSOLE);

        assertEquals(Outcome.NO_SUCH_CONSOLE, outcome(rig));
    }

    @Test
    void consoleThatIsClosedEachTime_isNotTriedFaster() {
        rig.run(Until.text("n1", "ready"));

        rig.pass(9_000, () -> {
            if (rig.net().isAsking("n1")) {
                rig.net().admit("n1", 40001);
                rig.net().end("n1", EndCause.SERVER_CLOSED);
            }
        });

        assertTrue(rig.net().count("watch") < 8, () -> "attempts: " + rig.net().count("watch"));
    }

    @Test
    void held_staysHeldInTheNextSession() {
        rig.run(Until.text("n1", "ready"));
        rig.net().admit("n1", 40001);
        rig.net().show("n1", ".");
        rig.heard().flow("n1").pause();
        rig.net().end("n1", EndCause.LOST);
        rig.pass(200);

        ScriptedDoor door = rig.net().admit("n1", 40001);

        assertTrue(door.isPaused());
        rig.heard().flow("n1").resume();
        assertFalse(door.isPaused());
    }

    @Test
    void flow_afterTheEnd_doesNothing() {
        rig.run(Until.text("n1", "ready"));
        ScriptedDoor door = rig.net().admit("n1", 40001);
        rig.net().show("n1", "ready");

        rig.heard().flow("n1").pause();

        assertFalse(door.isPaused());
    }
}
