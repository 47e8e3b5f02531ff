package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MovesTest {
    private static HostDiff.Consoles consoles(Set<String> served, List<String> added, List<String> removed) {
        return new HostDiff.Consoles(served, added, removed, List.of(), List.of());
    }

    @Test
    void console_thatLeavesOneFileForAnother_moves() {
        Moves moves = new Moves(Map.of());
        moves.add("sn1", consoles(Set.of("n1"), List.of(), List.of("n2", "gone")));
        moves.add("sn2", consoles(Set.of("n2", "new"), List.of("n2", "new"), List.of()));

        assertEquals(List.of(new Move("n2", "sn1", "sn2")), moves.all());
        assertEquals(List.of("1 console moves to another conserver host:", "  n2: sn1 -> sn2"), moves.lines());
    }

    @Test
    void console_ofAHostThatIsNoMore_movesByTheRoutes() {
        Moves moves = new Moves(Map.of("n1", "old", "n2", "old"));
        moves.add("sn1", consoles(Set.of("n1"), List.of("n1"), List.of()));

        assertEquals(List.of(new Move("n1", "old", "sn1")), moves.all());
    }

    @Test
    void console_thatItsHostHasAlready_staysWhateverElseIsSaid() {
        Moves moves = new Moves(Map.of("n1", "old"));
        moves.add("sn1", consoles(Set.of("n1"), List.of(), List.of()));
        moves.add("sn2", consoles(Set.of("n2"), List.of(), List.of("n1")));

        assertEquals(List.of(), moves.lines());
    }
}
