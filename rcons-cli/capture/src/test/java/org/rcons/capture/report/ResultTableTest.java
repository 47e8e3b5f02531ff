package org.rcons.capture.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Match;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;

class ResultTableTest {

    @Test
    void text_isAsWideAsWhatStandsInIt() {
        List<NodeResult> results = List.of(
                Samples.matched("n1", "n1 login: "),
                Samples.ended("node-12", Outcome.NO_SUCH_CONSOLE, "console `node-12' not found"),
                Samples.ended("n3", Outcome.CAPTURED, "", "Booting", " GRUB", " "));

        assertEquals("""
                NODE     OUTCOME          SECONDS  BYTES  WHAT DECIDED
                n1       matched              1.3  20480  n1 login:
                node-12  no-such-console     60.0      7  console `node-12' not found
                n3       captured            60.0      7  GRUB
                """, ResultTable.text(results, 0));
    }

    @Test
    void text_whenThereIsATerminal_isCutToIt() {
        String text = ResultTable.text(List.of(Samples.matched("n1", "x".repeat(500))), 60);

        assertEquals(60, text.lines().skip(1).findFirst().orElseThrow().length());
        assertTrue(text.endsWith("...\n"));
    }

    @Test
    void text_whenAConsolePaints_staysBlackAndWhiteAndOnOneLine() {
        String text = ResultTable.text(
                List.of(Samples.matched("n1", "\u001b]0;title\u0007\u001b[2J\u202Eevil\r\nn2  matched")), 0);

        assertEquals(2, text.lines().count());
        assertTrue(text.endsWith("?]0;title??[2J?evil??n2  matched\n"), text);
    }

    @Test
    void text_whenAScriptKeptSomething_showsIt() {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("mac", "02:00:00:00:00:01");
        saved.put("speed", "1000");
        Match match = new Match("x", "x", "the line", Map.of());

        String text =
                ResultTable.text(List.of(Samples.result("n1", new Verdict(Outcome.MATCHED, match, "", saved))), 0);

        assertTrue(text.endsWith("  mac=02:00:00:00:00:01 speed=1000\n"), text);
    }

    @Test
    void text_whenTheLineIsDown_saysSoOfWhatWentWrongOnly() {
        assertTrue(table(Outcome.TIMED_OUT).endsWith("  line is down: why\n"));
        assertTrue(table(Outcome.CAPTURED).endsWith("  why\n"));
        assertFalse(table(Outcome.CAPTURED).contains("down"));
    }

    private static String table(Outcome outcome) {
        return ResultTable.text(
                List.of(new NodeResult(
                        "n1", "h:1", Verdict.of(outcome, "why"), Duration.ZERO, 0, 0, true, List.of("last"))),
                0);
    }
}
