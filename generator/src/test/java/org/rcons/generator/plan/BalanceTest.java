package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BalanceTest {
    private static final int NODES = 10_000;

    /** The values were worked out by another program from the description in {@link Balance}. */
    @Test
    void assignment_isTheSameEverywhere() {
        assertEquals(
                List.of("sn2", "sn2", "sn1", "sn1", "sn1", "sn1", "sn3", "sn2", "sn2", "sn2", "sn2", "sn1"),
                hosts("sn1,sn2=2,sn3=0.5", 12));
    }

    @Test
    void order_doesNotMatter() {
        assertEquals(hosts("sn1,sn2=2,sn3=0.5", NODES), hosts("sn3=0.5,sn1=1,sn2=2.0", NODES));
    }

    @Test
    void shares_followTheWeights() {
        Map<String, Integer> counts = new HashMap<>();
        hosts("sn1,sn2=2,sn3=5", NODES).forEach(host -> counts.merge(host, 1, Integer::sum));
        assertEquals(NODES / 8.0, counts.getOrDefault("sn1", 0), NODES * 0.02);
        assertEquals(NODES * 2 / 8.0, counts.getOrDefault("sn2", 0), NODES * 0.02);
        assertEquals(NODES * 5 / 8.0, counts.getOrDefault("sn3", 0), NODES * 0.02);
    }

    @Test
    void hostThatIsAdded_takesItsShareAndMovesNothingElse() {
        List<Move> moves = moves("sn1,sn2=2,sn3", "sn1,sn2=2,sn3,sn4");
        assertEquals(NODES / 5.0, moves.size(), NODES * 0.02);
        assertEquals(Set.of("sn4"), targets(moves));
    }

    @Test
    void hostThatIsLost_givesAwayItsShareAndNothingElse() {
        List<Move> moves = moves("sn1,sn2=2,sn3", "sn1,sn3");
        assertEquals(NODES / 2.0, moves.size(), NODES * 0.02);
        assertTrue(moves.stream().allMatch(move -> move.from().equals("sn2")));
        assertEquals(Set.of("sn1", "sn3"), targets(moves));
    }

    @Test
    void hostThatGetsMoreWeight_onlyTakes() {
        assertEquals(Set.of("sn3"), targets(moves("sn1,sn2=2,sn3", "sn1,sn2=2,sn3=2")));
    }

    @Test
    void moves_whenNodesAreNewOrSpelledOtherwise() {
        Balance one = Balance.parse("sn1");
        assertEquals(
                List.of(new Move("n2", "old", "sn1")),
                Move.between(
                        Map.of("n1", "SN1", "n2", "old", "n9", "old"),
                        Map.of("n3", one.host("n3"), "n2", one.host("n2"), "n1", one.host("n1"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | lacks a host",
                "sn1,,sn2    | lacks a host",
                "=2          | lacks a host",
                "sn1=0       | the weight of sn1 is 0.0",
                "sn1=-1      | the weight of sn1 is -1.0",
                "sn1=NaN     | the weight of sn1 is NaN",
                "sn1=1e9     | the weight of sn1",
                "sn1=x       | has no number behind '='",
                "sn1,SN1     | SN1 is there twice",
                "a b         | a b"
            })
    void parse_whenWrong(String text, String words) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Balance.parse(text))
                .getMessage());
        assertTrue(message.contains(words), message);
    }

    private static List<Move> moves(String before, String after) {
        Map<String, String> former = new HashMap<>();
        Map<String, String> next = new HashMap<>();
        List<String> hosts = hosts(before, NODES);
        Balance balance = Balance.parse(after);
        for (int i = 0; i < NODES; i++) {
            former.put(node(i), hosts.get(i));
            next.put(node(i), balance.host(node(i)));
        }
        return Move.between(former, next);
    }

    private static Set<String> targets(List<Move> moves) {
        Set<String> targets = new HashSet<>();
        moves.forEach(move -> targets.add(move.to()));
        return targets;
    }

    private static List<String> hosts(String balance, int nodes) {
        Balance between = Balance.parse(balance);
        List<String> hosts = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            hosts.add(between.host(node(i)));
        }
        return hosts;
    }

    private static String node(int i) {
        return "n" + (i + 1);
    }
}
