package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSizeTest {
    private static final List<Integer> SIZES = List.of(1, 16, 32, 64, 100, 128, 200, 256, 512, 1024);

    private static ConsoleMix mix(LineKind kind, int count) {
        return new ConsoleMix(Map.of(kind, count), true, ConsoleMix.Load.USUAL);
    }

    private static ConsoleMix.Load load(int clients, double deadShare) {
        return new ConsoleMix.Load(clients, deadShare, 1024);
    }

    @Test
    void choose_for1204Commands_isFiveChildrenInsteadOf76() {
        GroupSize size = new GroupSize(mix(LineKind.EXEC_ON_DEMAND, 1204));
        GroupSize.Choice choice = size.choose();
        assertEquals(256, choice.perChild());
        assertEquals(5, choice.prediction().children());
        assertEquals(76, size.at(GroupSize.DEFAULT).children());
        assertTrue(choice.prediction().refusingSeconds() < 4, choice::toString);
        assertTrue(choice.reason().contains("1752 descriptors"), choice.reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 128, 129, 256, 257, 1000, 1010, 5000, 100_000})
    void choose_forCommands_doesNotChangeWithTheCluster(int consoles) {
        assertEquals(256, new GroupSize(mix(LineKind.EXEC, consoles)).choose().perChild());
    }

    @ParameterizedTest
    @CsvSource({"0, 256", "239, 256", "240, 128", "600, 128", "625, 64", "1000, 2", "1004, 1", "5000, 1"})
    void choose_leavesRoomForClients(int clients, int expected) {
        ConsoleMix mix = mix(LineKind.EXEC, 2000).with(load(clients, 0));
        assertEquals(expected, new GroupSize(mix).choose().perChild());
    }

    @ParameterizedTest
    @CsvSource({"1, 64", "16, 64", "100, 64", "300, 64", "1000, 64", "5000, 64"})
    void choose_forTcpLines_isNearlyTheFastestStart(int consoles, int expected) {
        GroupSize size = new GroupSize(mix(LineKind.HOST, consoles).with(load(200, 0)));
        GroupSize.Choice choice = size.choose();
        for (int other : List.of(16, 32, 64)) {
            assertTrue(choice.prediction().allUpSeconds() <= size.at(other).allUpSeconds() + 3);
        }
        assertEquals(expected, choice.perChild(), choice::reason);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 64", "0.15, 64", "0.16, 32", "0.5, 16"})
    void choose_forTcpLines_boundsTheStallOfDeadOnes(double deadShare, int expected) {
        ConsoleMix mix = mix(LineKind.HOST, 1000).with(load(200, deadShare));
        assertEquals(expected, new GroupSize(mix).choose().perChild());
    }

    @Test
    void choose_forFewTcpLinesAmongCommands_isThatOfCommands() {
        ConsoleMix mix = new ConsoleMix(Map.of(LineKind.EXEC, 990, LineKind.HOST, 10), true, ConsoleMix.Load.USUAL);
        assertEquals(256, new GroupSize(mix).choose().perChild());
    }

    @ParameterizedTest
    @EnumSource(LineKind.class)
    void choose_isSafeWhateverIsExpected(LineKind kind) {
        for (int consoles : List.of(0, 1, 64, 91, 1204, 10_000)) {
            for (int clients : List.of(0, 200, 900)) {
                Map<LineKind, Integer> counts = new EnumMap<>(Map.of(LineKind.EXEC_ON_DEMAND, 50));
                counts.put(kind, consoles);
                ConsoleMix mix = new ConsoleMix(counts, true, load(clients, 0.3));
                GroupSize size = new GroupSize(mix);
                int chosen = size.choose().perChild();
                assertTrue(size.verdict(chosen).isSafe(), () -> chosen + " for " + mix);
                assertTrue(size.at(chosen).descriptors() <= 1023, () -> chosen + " for " + mix);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXEC, 0, 335",
        "EXEC, 200, 269",
        "EXEC_ON_DEMAND, 200, 269",
        "UDS, 0, 503",
        "HOST, 0, 90",
        "NOOP, 0, 1023"
    })
    void highestSafe_isTheLastThatRequireTakes(LineKind kind, int clients, int highest) {
        GroupSize size = new GroupSize(mix(kind, 4000).with(load(clients, 0)));
        assertEquals(highest, size.highestSafe());
        assertEquals(highest, size.require(highest).perChild());
        if (kind != LineKind.NOOP) {
            String message =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> size.require(highest + 1))
                            .getMessage());
            assertTrue(message.startsWith((highest + 1) + " consoles a child: "), message);
            assertTrue(message.endsWith("; try " + highest + " or less, or auto"), message);
        }
    }

    @Test
    void highestSafe_whenTheProcessMayOpenFewerFiles() {
        ConsoleMix mix = mix(LineKind.EXEC, 500).with(new ConsoleMix.Load(40, 0, 256));
        assertEquals((256 - 40 - 16) / 3, new GroupSize(mix).highestSafe());
    }

    @Test
    void require_whenThereAreFewerConsolesThanAGroupTakes() {
        assertEquals(512, new GroupSize(mix(LineKind.EXEC, 60)).require(512).perChild());
    }

    @Test
    void at_withoutConsolesInAGroup() {
        GroupSize size = new GroupSize(mix(LineKind.EXEC, 60));
        assertThrows(IllegalArgumentException.class, () -> size.at(0));
    }

    @ParameterizedTest
    @EnumSource(
            value = LineKind.class,
            names = {"EXEC", "HOST", "UDS"})
    void larger_isFasterAndSmaller_butTakesMoreDescriptorsAndStallsLonger(LineKind kind) {
        GroupSize size = new GroupSize(mix(kind, 3000));
        for (int i = 1; i < SIZES.size(); i++) {
            Prediction less = size.at(SIZES.get(i - 1));
            Prediction more = size.at(SIZES.get(i));
            assertAll(
                    () -> assertTrue(more.children() < less.children()),
                    () -> assertTrue(more.refusingSeconds() < less.refusingSeconds()),
                    () -> assertTrue(more.memoryMegabytes() < less.memoryMegabytes()),
                    () -> assertTrue(more.reloadSeconds() < less.reloadSeconds()),
                    () -> assertTrue(more.descriptors() > less.descriptors()),
                    () -> assertTrue(more.stallSeconds() >= less.stallSeconds()));
        }
    }

    /** BASELINE.md A and B; there a median of real starts. */
    @ParameterizedTest
    @CsvSource({
        "EXEC_ON_DEMAND, 100, 16, 5.32, 5.33",
        "EXEC_ON_DEMAND, 100, 64, 1.57, 1.57",
        "EXEC_ON_DEMAND, 1000, 16, 47.4, 47.5",
        "EXEC_ON_DEMAND, 1000, 64, 12.07, 12.09",
        "EXEC_ON_DEMAND, 1000, 256, 3.06, 3.07",
        "EXEC_ON_DEMAND, 1204, 16, 57.2, 57.3",
        "EXEC_ON_DEMAND, 5000, 16, 235.4, 237.6",
        "EXEC_ON_DEMAND, 5000, 64, 59.5, 59.7",
        "EXEC_ON_DEMAND, 5000, 256, 15.2, 15.2",
        "EXEC_ON_DEMAND, 5000, 5000, 0.94, 0.95",
        "EXEC_ON_DEMAND, 10000, 16, 470.3, 473.3",
        "EXEC_ON_DEMAND, 10000, 1024, 8.1, 8.2",
        "EXEC, 1000, 256, 3.07, 3.08",
        "EXEC, 4000, 256, 12.15, 12.18",
        "UDS, 1000, 256, 3.07, 3.08",
        "HOST, 100, 16, 5.3, 5.4",
        "HOST, 100, 50, 1.55, 5.86",
        "HOST, 1000, 16, 47.4, 47.5",
        "HOST, 1000, 64, 12.1, 17.0"
    })
    void prediction_isWhatWasMeasured(LineKind kind, int consoles, int perChild, double refusing, double allUp) {
        Prediction prediction = new GroupSize(mix(kind, consoles)).at(perChild);
        assertEquals(1, prediction.refusingSeconds() / refusing, 0.1);
        assertEquals(1, prediction.allUpSeconds() / allUp, 0.1);
    }

    @Test
    void prediction_countsConsolesOfOtherHostsOnlyWhereTheFileIsRead() {
        ConsoleMix own = mix(LineKind.EXEC, 64);
        ConsoleMix all = new ConsoleMix(Map.of(LineKind.EXEC, 64, LineKind.REMOTE, 5000), true, ConsoleMix.Load.USUAL);
        Prediction alone = new GroupSize(own).at(64);
        Prediction among = new GroupSize(all).at(64);
        assertEquals(alone.children(), among.children());
        assertEquals(alone.descriptors(), among.descriptors());
        assertTrue(among.memoryMegabytes() > alone.memoryMegabytes() + 5);
    }
}
