package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Outcome;
import org.rcons.protocol.session.EndCause;

/** Whose turn it is. */
class TurnsTest {
    private static final int FULL = Room.USUAL;

    private static List<Assignment> watchers(List<String> names) {
        return names.stream().map(name -> Until.text(name, "ready")).toList();
    }

    /** A rig with a full group at port 40001; the names are those of all who want to go there. */
    private static Rig crowded(int more) {
        Rig rig = Rig.plain();
        List<String> names = Rig.names(FULL + more);
        rig.run(watchers(names));
        names.forEach(name -> rig.net().found(name, 40001));
        names.subList(0, FULL).forEach(name -> rig.net().open(name));
        return rig;
    }

    @Test
    void turns_areTakenInOrderAndNotMoreThanAllowed() {
        Rig rig = new Rig(Rig.options(10, null, 2));
        rig.run(watchers(Rig.names(4)));
        assertEquals(List.of("begun n1", "begun n2"), rig.heard().events());
        rig.net().admit("n2", 40001);

        rig.net().show("n2", "ready");
        rig.drain();

        assertEquals("begun n3", rig.heard().events().get(4));
        assertEquals(5, rig.heard().events().size());
    }

    @Test
    void time_runsFromTheTurnOnly() {
        Rig rig = new Rig(Rig.options(10, null, 1));
        rig.run(watchers(Rig.names(3)));

        rig.pass(31_000);

        assertEquals(3, rig.heard().results().size());
        rig.heard().results().forEach(result -> assertEquals(Duration.ofSeconds(10), result.time()));
    }

    @Test
    void fullGroup_keepsTheNextOneOut() {
        Rig rig = crowded(1);

        assertFalse(rig.net().isVisiting("n251"));
        assertTrue(rig.net().isVisiting("n250"));
    }

    @Test
    void fullGroup_doesNotHoldUpOthers() {
        Rig rig = new Rig(Rig.options(10, null, FULL + 1));
        List<String> names = Rig.names(FULL + 10);
        rig.run(watchers(names));

        for (String name : names.subList(0, FULL + 9)) {
            rig.net().found(name, 40001);
            rig.drain();
        }

        assertTrue(rig.net().isAsking("n260"));
    }

    @Test
    void placeInAGroup_goesToTheFirstWhoWaits() {
        Rig rig = crowded(3);
        rig.net().show("n7", "ready");
        rig.drain();
        assertFalse(rig.net().isAsking("n251"), "the session of n7 has not ended yet");

        rig.net().end("n7", EndCause.USER_LEFT);
        rig.drain();

        assertTrue(rig.net().isAsking("n251"));
        rig.net().admit("n251", 40001);
        assertFalse(rig.net().isAsking("n252"));
    }

    @Test
    void placeInAGroup_thatHasMovedMeanwhile_goesToTheNext() {
        Rig rig = crowded(2);
        rig.net().end("n7", EndCause.LOST);
        rig.drain();

        rig.net().admit("n251", 40002);
        rig.drain();

        assertTrue(rig.net().isAsking("n252"));
        rig.net().found("n252", 40001);
        assertTrue(rig.net().isVisiting("n252"));
    }

    @Test
    void time_standsStillWhileTheGroupIsFull() {
        Rig rig = crowded(1);
        rig.pass(9_000);
        rig.net().show("n1", "ready");
        rig.net().end("n1", EndCause.USER_LEFT);
        rig.drain();
        rig.net().admit("n251", 40001);
        rig.pass(9_000);
        assertEquals(FULL, rig.heard().results().size());

        rig.pass(1_000);

        assertEquals(Duration.ofSeconds(10), rig.heard().result("n251").time());
        assertEquals(Outcome.TIMED_OUT, rig.heard().result("n251").verdict().outcome());
    }

    @Test
    void timeBeforeAFullGroup_counts() {
        Rig rig = Rig.plain();
        List<String> names = Rig.names(FULL + 1);
        rig.run(watchers(names));
        rig.pass(4_000);
        names.forEach(name -> rig.net().found(name, 40001));
        rig.pass(12_000);
        assertEquals(FULL, rig.heard().results().size(), "who waits has time");
        rig.net().end("n1", EndCause.TIMED_OUT);
        rig.drain();
        rig.net().admit("n251", 40001);

        rig.pass(6_000);

        assertEquals(Duration.ofSeconds(10), rig.heard().result("n251").time());
    }

    @Test
    void bugOfAListener_doesNotKeepTheTurn() {
        Rig rig = new Rig(Rig.options(10, null, 1));
        rig.heard().atBegin(() -> {
            throw new IllegalStateException("a listener that fails");
        });

        rig.run(watchers(Rig.names(3)));

        assertEquals(3, rig.heard().results().size());
    }

    @Test
    void placeOfAConsoleThatIsUnreachable_isFree() {
        Rig rig = crowded(1);
        rig.net().end("n1", EndCause.LOST);
        rig.drain();
        rig.net().notFound("n251", EndCause.UNREACHABLE);
        rig.drain();
        rig.pass(250);

        rig.net().admit("n1", 40001);

        assertTrue(rig.net().isVisiting("n1"));
    }

    @Test
    void everybody_getsATurn_whateverTheLimits() {
        Rig rig = new Rig(Rig.options(3_600, null, 300));
        List<String> names = Rig.names(2_000);
        rig.run(watchers(names));
        List<String> open = new ArrayList<>();

        rig.pass(120_000, () -> {
            for (String name : names) {
                if (rig.net().isAsking(name)) {
                    rig.net().found(name, 40001);
                }
                if (rig.net().isVisiting(name) && !open.contains(name)) {
                    open.add(name);
                    rig.net().open(name);
                }
            }
            if (!open.isEmpty()) {
                String first = open.remove(0);
                rig.net().show(first, "ready");
                rig.net().end(first, EndCause.USER_LEFT);
            }
        });

        assertEquals(2_000, rig.heard().results().size());
    }
}
