package org.rcons.capture.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class ResultJsonTest {

    @Test
    void line_whenAPatternDecided_hasAllFields() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("os", "Debian");
        groups.put("tty", "ttyS0");
        Match match = new Match("(?P<os>\\w+) .* (?P<tty>\\w+)", "Debian 13 ttyS0", "Debian 13 n1 ttyS0", groups);
        Verdict verdict = new Verdict(Outcome.MATCHED, match, "", Map.of("mac", "02:00:00:00:00:01"));
        NodeResult result = new NodeResult(
                "n1", "c1:34567", verdict, Duration.ofMillis(61_007), 5_000_000_000L, 1, true, List.of("a", "b\u001b"));

        assertEquals(
                "{\"version\":1,\"node\":\"n1\",\"host\":\"c1:34567\",\"outcome\":\"matched\",\"reason\":null,"
                        + "\"pattern\":\"(?P<os>\\\\w+) .* (?P<tty>\\\\w+)\",\"match\":\"Debian 13 ttyS0\","
                        + "\"line\":\"Debian 13 n1 ttyS0\",\"groups\":{\"os\":\"Debian\",\"tty\":\"ttyS0\"},"
                        + "\"saved\":{\"mac\":\"02:00:00:00:00:01\"},\"seconds\":61.007,\"opening\":null,\"bytes\":5000000000,"
                        + "\"reopened\":1,\"lineDown\":true,\"lastLines\":[\"a\",\"b\\u001b\"]}\n",
                ResultJson.line(result));
    }

    @Test
    void line_whenNothingIsKnown_hasAllFieldsToo() {
        NodeResult result =
                new NodeResult("n1", "", Verdict.of(Outcome.STOPPED, "stopped"), Duration.ZERO, 0, 0, false, List.of());

        assertEquals(
                "{\"version\":1,\"node\":\"n1\",\"host\":null,\"outcome\":\"stopped\",\"reason\":\"stopped\","
                        + "\"pattern\":null,\"match\":null,\"line\":null,\"groups\":{},\"saved\":{},\"seconds\":0.000,\"opening\":null,"
                        + "\"bytes\":0,\"reopened\":0,\"lineDown\":false,\"lastLines\":[]}\n",
                ResultJson.line(result));
    }

    @Test
    void line_whenTextIsWild_isOneLineOfAscii() {
        String line = ResultJson.line(Samples.matched("n1", "\u2028\n\u0000\ud800\u00e9\""));

        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertTrue(line.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), line);
    }
}
