package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FragmentationTest {
    @Test
    void groups_whenNothingIsKnown_areAsFewAsPossibleSoFar() {
        Fragmentation some = new Fragmentation(0, 1_010, 256, 10);
        assertEquals(4, some.before());
        assertEquals(5, some.after(), "ten new consoles, one new group (BASELINE.md F)");
        assertEquals(4, some.packed());
    }

    @Test
    void lines_whenPacked() {
        assertEquals(List.of(), new Fragmentation(0, 1_000, 256, 0).lines());
        assertEquals(List.of(), new Fragmentation(0, 512, 256, 256).lines(), "new consoles that fill groups");
        assertEquals(List.of(), new Fragmentation(0, 100, 256, 100).lines(), "a host that begins");
    }

    @Test
    void aFewGroupsMore_doNotPay() {
        Fragmentation some = new Fragmentation(5, 1_011, 256, 1);
        assertFalse(some.restartPays());
        assertEquals(
                List.of(
                        "  after the reload 6 groups serve 1011 consoles, 4 would do: 3 MB and 0.03 s of freeze at a"
                                + " reload more",
                        "  a restart packs them, ends all sessions and refuses clients for 3.0 s: it does not pay yet"),
                some.lines());
    }

    @Test
    void nodesThatCameOneByOne_pay() {
        Fragmentation many = new Fragmentation(120, 1_101, 256, 1);
        assertEquals(121, many.after());
        assertEquals(5, many.packed());
        assertTrue(many.restartPays());
        assertTrue(
                many.lines().get(1).endsWith("it pays, choose a quiet hour"),
                many.lines().get(1));
    }

    /** BASELINE.md A and F: 4 and 20 children, memory without those of the commands. */
    @Test
    void figures_areThoseThatWereMeasured() {
        Fragmentation one = new Fragmentation(1_001, 1_000, 1_000, 0);
        assertEquals(1.30, one.sparedMegabytes() / 1_000, 0.05);
        assertEquals(0.75, one.restartSeconds(), 0.001);
        assertEquals(0.93, new Fragmentation(64, 1_000, 1_000, 0).sparedFreezeSeconds(), 0.1, "1000 / 16");
        assertEquals(2.0, new Fragmentation(21, 5_000, 5_000, 0).sparedFreezeSeconds(), 0.3, "5000 / 256");
    }

    @Test
    void numbers_whenTheyCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Fragmentation(-1, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Fragmentation(0, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Fragmentation(0, 1, 1, 2));
    }
}
