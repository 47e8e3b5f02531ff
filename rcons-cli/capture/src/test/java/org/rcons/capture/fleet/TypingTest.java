package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Typist;
import org.rcons.protocol.session.EndCause;

/** Typists at their consoles. */
class TypingTest {
    private final Rig rig = Rig.plain();

    private Verdict verdict() {
        return rig.heard().result("n1").verdict();
    }

    private ScriptedDoor run(Typist typist) {
        rig.run(Rig.assignment("n1", typist));
        return rig.net().admit("n1", 40001);
    }

    @Test
    void deeds_areDoneInOrder() {
        ScriptedDoor door = run(new Typed("$", Typed.type("a"), new Typist.Deed.Break(), Typed.type("b")));

        assertEquals("a<break>b", door.typed());
        assertEquals(List.of("locate n1", "type n1 at 40001"), rig.net().log());
    }

    @Test
    void nothing_isTypedBehindTheEnd() {
        ScriptedDoor door = run(new Typed("$", Typed.type("a")));

        rig.net().show("n1", "$");

        assertEquals("a", door.typed());
        assertEquals(Outcome.MATCHED, verdict().outcome());
        assertTrue(door.isClosed());
    }

    @Test
    void wake_comesAtItsTimeOnce() {
        ScriptedDoor door = run(new Typed("$", Typed.wake(300)));
        rig.pass(275);
        assertEquals("", door.typed());

        rig.pass(1_000);

        assertEquals("awake", door.typed());
    }

    @Test
    void wake_replacesTheOneBefore() {
        ScriptedDoor door = run(new Typed("$", Typed.wake(300), Typed.wake(600)));
        rig.pass(575);
        assertEquals("", door.typed());

        rig.pass(25);

        assertEquals("awake", door.typed());
    }

    @Test
    void lostWhenOpen_isLost() {
        run(new Typed("$", Typed.type("half of some")));

        rig.net().end("n1", EndCause.SERVER_CLOSED);

        assertEquals(Outcome.LOST, verdict().outcome());
        rig.pass(10_000);
        assertEquals(1, rig.net().count("locate"));
    }

    @Test
    void lostAccess_isLost() {
        run(new Typed("$"));

        rig.net().end("n1", EndCause.WRITE_ACCESS_LOST);

        assertEquals(Outcome.LOST, verdict().outcome());
        assertTrue(verdict().reason().contains("somebody else took the write access"));
    }

    @Test
    void lostOnTheWay_isTriedAgain() {
        rig.run(Rig.assignment("n1", new Typed("$", Typed.type("once"))));
        rig.net().found("n1", 40001);
        rig.net().end("n1", EndCause.LOST);
        rig.pass(250);

        ScriptedDoor door = rig.net().admit("n1", 40002);

        assertEquals("once", door.typed());
    }

    @Test
    void takenAccess_isRefused() {
        rig.run(Rig.assignment("n1", new Typed("$")));
        rig.net().found("n1", 40001);

        rig.net().end("n1", EndCause.WRITE_ACCESS_TAKEN);

        assertEquals(Outcome.REFUSED, verdict().outcome());
    }

    @Test
    void whatIsNotTaken_waitsInOrder() {
        rig.run(Rig.assignment("n1", new Typed("$", Typed.wake(100))));
        ScriptedDoor door = rig.net().admit("n1", 40001);
        door.full(true);
        rig.pass(500);
        assertEquals("", door.typed());

        door.full(false);
        rig.pass(25);

        assertEquals("awake", door.typed());
    }

    @Test
    void hands_whenTooMuchWaits_giveUp() {
        ScriptedDoor door = new ScriptedDoor(Rig.MASTER);
        Hands hands = new Hands(door);
        door.full(true);
        assertEquals(null, hands.carryOut(List.of(Typed.type("x".repeat(Hands.BOUND))), 0));

        Verdict verdict = hands.carryOut(List.of(Typed.type("y")), 0);

        assertEquals(Verdict.of(Outcome.LOST, "the conserver host takes no more input"), verdict);
    }

    @Test
    void hands_keepTheVerdictBehindWhatWaits() {
        ScriptedDoor door = new ScriptedDoor(Rig.MASTER);
        Hands hands = new Hands(door);
        door.full(true);
        List<Typist.Deed> deeds =
                List.of(Typed.type("a"), new Typist.Deed.Break(), Typed.type("b"), Typed.finish(), Typed.type("c"));
        assertEquals(null, hands.carryOut(deeds, 0));
        assertTrue(hands.areDone());
        assertEquals(null, hands.goOn(25));

        door.full(false);
        Verdict verdict = hands.goOn(50);

        assertEquals(Verdict.of(Outcome.MATCHED, ""), verdict);
        assertEquals("a<break>b", door.typed());
    }

    @Test
    void verdictThatWaits_whenTheTimeIsUp_isLost() {
        Typist typist = new Typed("$", Typed.wake(100)) {
            @Override
            public List<Deed> onWake() {
                return List.of(Typed.type("bye"), Typed.finish());
            }
        };
        ScriptedDoor door = run(typist);
        door.full(true);
        rig.pass(200);
        rig.net().show("n1", "$ nobody sees this any more");

        rig.pass(10_000);

        assertEquals(Outcome.LOST, verdict().outcome());
        assertEquals(
                "the conserver host did not take all that was typed", verdict().reason());
        assertFalse(door.typed().contains("bye"));
    }
}
