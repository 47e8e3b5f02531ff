package org.rcons.protocol.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.message.HostPort;

class GateTest {
    private static final HostPort HERE = new HostPort("here", 7820);
    private static final HostPort THERE = new HostPort("there", 7820);

    private final Gate gate = new Gate(2);
    private final List<String> inside = new ArrayList<>();

    private void enter(HostPort where, String who) {
        gate.enter(where, () -> inside.add(who));
    }

    @Test
    void gate_whenItIsFull_letsTheOthersWait() {
        List.of("a", "b", "c", "d").forEach(who -> enter(HERE, who));

        assertEquals(List.of("a", "b"), inside);
    }

    @Test
    void gate_whenSomebodyLeaves_letsTheOneInWhoCameFirst() {
        List.of("a", "b", "c", "d").forEach(who -> enter(HERE, who));

        gate.leave(HERE);

        assertEquals(List.of("a", "b", "c"), inside);
    }

    @Test
    void gate_ofAnotherPort_isAnother() {
        List.of("a", "b", "c").forEach(who -> enter(HERE, who));

        enter(THERE, "d");

        assertEquals(List.of("a", "b", "d"), inside);
    }

    @Test
    void gate_whenThousandsLeaveAtOnce_needsNoStackForThem() {
        int many = 100_000;
        enter(HERE, "a");
        enter(HERE, "b");
        IntStream.range(0, many)
                .forEach(i -> gate.enter(HERE, () -> {
                    inside.add("x");
                    gate.leave(HERE);
                }));

        gate.leave(HERE);

        assertEquals(2 + many, inside.size());
    }

    @Test
    void gate_whenNobodyIsInside_cannotBeLeft() {
        assertThrows(IllegalStateException.class, () -> gate.leave(HERE));
    }
}
