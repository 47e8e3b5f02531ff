package org.rcons.macs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GetmacsOrderTest {
    private static final int MOST = 500;

    private static GetmacsOrder order(String line) {
        return GetmacsCommand.read(MOST, line.isEmpty() ? new String[0] : line.split(" ", -1));
    }

    @Test
    void nodesAlone_areWatchedAndWritten() {
        GetmacsOrder order = order("rack1");

        assertEquals("rack1", order.which().noderange());
        assertNull(order.asking());
        assertNull(order.powerCommand());
        assertEquals(new GetmacsOrder.Limits(Duration.ofMinutes(5), MOST), order.limits());
        assertEquals(new GetmacsOrder.Output(false, false, false), order.output());
    }

    @Test
    void everyOption_hasItsPlace() {
        GetmacsOrder order = order("-D -o -S 10.0.0.1 -G 10.0.0.254 -C 10.0.0.7 -d --output json -q --timeout 90s n1");

        assertEquals(new GetmacsOrder.Asking(true, true, "10.0.0.1", "10.0.0.254", "10.0.0.7"), order.asking());
        assertEquals(new GetmacsOrder.Limits(Duration.ofSeconds(90), MOST), order.limits());
        assertEquals(new GetmacsOrder.Output(true, true, true), order.output());
    }

    @Test
    void configurationFile_whenItsLetterMeansTheClient_hasItsLongName() {
        assertEquals("/rc", order("--config /rc n1").connection().files().userFile());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-o n1 | need -D",
                "--noping n1 | need -D",
                "-S 10.0.0.1 n1 | need -D",
                "-D n1 | say -o",
                "-D -o --noping -S 10.0.0.1 n1 | exclude each other",
                "-D -o --power-command rpower n1 | leave --power-command out",
                "--power-command= n1 | names no command",
                "--output table n1 | lines or json, not 'table'",
                "'' | which nodes?"
            })
    void contradiction_isRefusedInASentence(String line, String why) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> order(line));

        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
    }
}
