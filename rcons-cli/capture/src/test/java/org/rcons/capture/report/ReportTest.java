package org.rcons.capture.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.spool.ByHand;
import org.rcons.capture.spool.Spool;
import org.rcons.capture.spool.Tap;
import org.rcons.protocol.message.ConsoleName;

class ReportTest {
    private static final List<ConsoleName> NODES = Samples.nodes("n2", "n1", "n3");

    private final ByHand hand = new ByHand();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StandardOut out = new StandardOut(bytes, Spool.on(hand, 1 << 20), line -> {});

    @Test
    void table_comesAtTheEndInTheOrderOfTheNodes() {
        Report report = OutputFormat.TABLE.report(NODES, out, 0);
        report.finished(Samples.matched("n1", "login:"));
        report.finished(Samples.matched("n2", "login:"));
        String early = shown();
        report.over();

        assertEquals("", early);
        assertEquals("""
                NODE  OUTCOME  SECONDS  BYTES  WHAT DECIDED
                n2    matched      1.3  20480  login:
                n1    matched      1.3  20480  login:
                n3    stopped      0.0      0  the run ended before this console did
                """, shown());
    }

    @Test
    void json_isOneDocumentInTheOrderOfTheNodes() {
        Report report = OutputFormat.JSON.report(NODES, out, 0);
        report.finished(Samples.matched("n1", "login:"));
        report.finished(Samples.ended("n2", Outcome.TIMED_OUT, "no login: in 60 s"));
        report.over();

        List<String> lines = shown().lines().toList();
        assertEquals("{\"format\":\"rcons-capture\",\"version\":1,\"nodes\":[", lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"node\":\"n2\",") && lines.get(1).endsWith("},"), lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"node\":\"n1\",") && lines.get(2).endsWith("},"), lines.get(2));
        assertTrue(lines.get(3).startsWith("{\"node\":\"n3\",\"host\":null,\"outcome\":\"stopped\""), lines.get(3));
        assertEquals("]}", lines.get(4));
        assertEquals(5, lines.size());
    }

    @Test
    void jsonl_saysEachNodeAsItFinishesAndTheRestAtTheEnd() {
        Report report = OutputFormat.JSONL.report(NODES, out, 0);
        report.finished(Samples.matched("n1", "login:"));
        String first = shown();
        report.finished(Samples.matched("n2", "login:"));
        report.over();

        assertEquals(ResultJson.line(Samples.matched("n1", "login:")), first);
        List<String> lines = shown().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(2).startsWith("{\"version\":1,\"node\":\"n3\",\"host\":null,\"outcome\":\"stopped\""));
    }

    @Test
    void raw_mixesWholeLinesAndGivesTheRestWhenAConsoleEnds() {
        Report report = OutputFormat.RAW.report(NODES, out, 0);
        Tap tap = new Tap();
        report.output(NODES.get(0), "two ".getBytes(UTF_8), tap);
        report.output(NODES.get(1), "one\r\nlogin: ".getBytes(UTF_8), tap);
        report.output(NODES.get(0), "words\r\n".getBytes(UTF_8), tap);
        report.finished(Samples.matched("n1", "login:"));
        report.output(NODES.get(2), "cut".getBytes(UTF_8), tap);
        report.over();

        assertEquals("n1: one\nn2: two words\nn1: login: \nn3: cut\n", shown());
    }

    private String shown() {
        hand.run();
        return bytes.toString(UTF_8);
    }
}
