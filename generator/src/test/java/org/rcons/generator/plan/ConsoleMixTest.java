package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.generator.cf.ServerFile;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;

class ConsoleMixTest {
    private static Console console(String name, Line line, OnDemand onDemand) {
        return new Console(new Node(name, null, line, onDemand, false), null);
    }

    @Test
    void of_consoles_countsThemByKind() {
        Line.Method ipmi = new Line.Method("ipmi");
        List<Console> consoles = List.of(
                console("n1", ipmi, OnDemand.UNSET),
                console("n2", ipmi, OnDemand.NO),
                console("n3", new Line.Command("ssh bmc3"), OnDemand.YES),
                console("n4", new Line.Tcp("ts", 7001, true), OnDemand.NO),
                console("n5", new Line.TerminalServer("mrv", "ts", "2"), OnDemand.UNSET),
                console("n6", new Line.UnixSocket("/run/n6"), OnDemand.UNSET),
                console("n7", new Line.Device("/dev/ttyS0", 9600, "none"), OnDemand.UNSET),
                new Console(new Node("n8", "sn1", ipmi, OnDemand.UNSET, false), "sn1"));
        ConsoleMix mix = ConsoleMix.of(consoles, true);
        assertEquals(
                Map.of(
                        LineKind.EXEC_ON_DEMAND, 2,
                        LineKind.EXEC, 1,
                        LineKind.HOST, 1,
                        LineKind.HOST_ON_DEMAND, 1,
                        LineKind.UDS, 1,
                        LineKind.DEVICE, 1,
                        LineKind.REMOTE, 1),
                mix.counts());
        assertEquals(8, mix.total());
        assertEquals(7, mix.local());
    }

    @Test
    void of_file_countsWhatItsHostServes() {
        String text = """
                default * { master 127.0.0.1; type exec; exec true; }
                console n1 { }
                console n2 { options ondemand; }
                console n3 { type host; host ts; port 7001; }
                console n4 { type host; host ts; port 7002; options ondemand; }
                console n5 { type uds; uds /run/n5; }
                console n6 { type device; device /dev/ttyS0; baud 9600; parity none; }
                console n7 { type noop; }
                console n8 { master sn1; }
                """;

        ConsoleMix mix = ConsoleMix.of(ServerFile.read("conserver.cf", text), "127.0.0.1"::equals);

        for (LineKind kind : LineKind.values()) {
            assertEquals(1, mix.count(kind), kind.text());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1, 3", "true, 5, 14", "true, 100, 20", "false, 1, 2", "false, 5, 9", "false, 100, 12"})
    void descriptors_areThoseOfTheMostExpensiveGroup(boolean logged, int perChild, int expected) {
        Map<LineKind, Integer> counts =
                Map.of(LineKind.EXEC, 4, LineKind.UDS, 4, LineKind.NOOP, 50, LineKind.REMOTE, 1000);
        assertEquals(expected, new ConsoleMix(counts, logged, ConsoleMix.Load.USUAL).descriptors(perChild));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1024, clients", "0, 1.1, 1024, dead lines", "0, NaN, 1024, dead lines", "0, 0, 10, ulimit"})
    void load_whenItIsImpossible_saysWhat(int clients, double share, int descriptors, String word) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new ConsoleMix.Load(clients, share, descriptors))
                        .getMessage());
        assertTrue(message.contains(word), message);
    }

    @Test
    void mix_withFewerThanNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConsoleMix(Map.of(LineKind.EXEC, -1), true, ConsoleMix.Load.USUAL));
    }
}
