package org.rcons.generator.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcons.generator.apply.Snapshot.Seen;

final class SnapshotTest {
    private static final Set<String> BOTH = Set.of("n1", "n2");

    private static Snapshot of(Seen n1, Seen n2) {
        return new Snapshot(Map.of("n1", n1, "n2", n2));
    }

    @Test
    void wanting_namesWhatIsMissingAndWhatIsTooMuch() {
        Snapshot seen = of(new Seen(1, List.of()), new Seen(1, List.of()));
        Expectation expected = new Expectation(Set.of("n1", "n3"), Set.of("n2", "n4"), Set.of());
        assertEquals(Set.of("n3", "-n2"), seen.wanting(expected));
    }

    @Test
    void lost_whenOneOfTwoSessionsOfAUserEnded() {
        Snapshot before = of(new Seen(1, List.of("alice@ws", "alice@ws", "bob@ws")), new Seen(1, List.of()));
        Snapshot after = of(new Seen(1, List.of("alice@ws", "bob@ws", "carol@ws")), new Seen(1, List.of()));
        assertEquals(List.of("alice@ws on n1"), after.lost(before, BOTH));
        assertFalse(after.moved(before, BOTH));
    }

    @Test
    void lost_whenAnotherProcessServesTheConsole_evenIfTheUserIsBack() {
        Snapshot before = of(new Seen(1, List.of("alice@ws")), new Seen(1, List.of()));
        Snapshot after = of(new Seen(9, List.of("alice@ws")), new Seen(9, List.of()));
        assertEquals(List.of("alice@ws on n1"), after.lost(before, BOTH));
        assertTrue(after.moved(before, BOTH));
    }

    @Test
    void moved_whenNobodyWasThere() {
        Snapshot before = of(new Seen(1, List.of()), new Seen(1, List.of()));
        Snapshot after = of(new Seen(9, List.of()), new Seen(9, List.of()));
        assertFalse(after.moved(before, BOTH));
    }
}
