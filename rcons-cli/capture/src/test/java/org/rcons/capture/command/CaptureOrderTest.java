package org.rcons.capture.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.capture.nodes.Which;
import org.rcons.capture.report.OutputFormat;

final class CaptureOrderTest {
    private static final int MOST = 500;

    private static CaptureOrder order(String... arguments) {
        return CaptureCommand.read(MOST, arguments);
    }

    @Test
    void nodesAlone_areWatchedUntilTheyAreQuiet() {
        CaptureOrder order = order("rack1");

        assertEquals(new Which("rack1", null, false), order.which());
        assertEquals(new CaptureOrder.Wanted(List.of(), List.of(), null, null, false), order.wanted());
        assertEquals(new CaptureOrder.Limits(Duration.ofSeconds(60), Duration.ofSeconds(5), 0, MOST), order.limits());
        assertEquals(new CaptureOrder.Output(OutputFormat.TABLE, null, false, false), order.output());
    }

    @Test
    void everyOption_hasItsPlace() {
        CaptureOrder order = order(
                "--until",
                "a",
                "--until=b",
                "--fail-on",
                "c",
                "--send",
                "x\\r",
                "-f",
                "--timeout",
                "5m",
                "--idle",
                "500ms",
                "--replay",
                "20",
                "--output",
                "jsonl",
                "--save",
                "d",
                "--cast",
                "--parallel",
                "7",
                "-q",
                "--skip-unknown",
                "--inventory",
                "none",
                "-M",
                "cs1",
                "-p",
                "3109",
                "-l",
                "alice",
                "-E",
                "n1");

        assertEquals(new Which("n1", "none", true), order.which());
        assertEquals(new CaptureOrder.Wanted(List.of("a", "b"), List.of("c"), "x\\r", null, true), order.wanted());
        assertEquals(new CaptureOrder.Limits(Duration.ofMinutes(5), Duration.ofMillis(500), 20, 7), order.limits());
        assertEquals(new CaptureOrder.Output(OutputFormat.JSONL, Path.of("d"), true, true), order.output());
        assertEquals(3109, order.connection().where().port());
    }

    @ParameterizedTest
    @CsvSource({"--until x, true", "--script s, true", "--send s, false", "--fail-on x, false"})
    void idle_whenSomethingIsWaitedFor_isNotLimited(String option, boolean unlimited) {
        String[] words = option.split(" ", -1);

        assertEquals(unlimited, order(words[0], words[1], "n1").limits().idle() == null);
    }

    @Test
    void idle_whenSaid_countsAnyhow() {
        assertEquals(
                Duration.ofSeconds(3),
                order("--until", "x", "--idle", "3s", "n1").limits().idle());
        assertNull(order("--until", "x", "n1").limits().idle());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--send a --script b n1 | exclude each other",
                "-f n1 | -f takes the write access",
                "--cast n1 | --save",
                "--script s --until x n1 | its steps",
                "--output xml n1 | table, json, jsonl or raw, not 'xml'",
                "--timeout 1d n1 | --timeout: '1d'",
                "--idle x n1 | --idle: 'x'",
                "--parallel -1 n1 | --parallel",
                "--replay x n1 | --replay",
                "--until | --until",
                "--nonsense n1 | --nonsense",
                "n1 n2 | n2",
                "-p 99999999 n1 | -p",
                "'' | which nodes?"
            })
    void contradiction_isRefusedInASentence(String line, String why) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> order(arguments));

        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
    }
}
