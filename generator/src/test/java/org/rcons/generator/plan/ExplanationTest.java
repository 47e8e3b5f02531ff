package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static List<String> explain(LineKind kind, int count) {
        GroupSize size = new GroupSize(new ConsoleMix(Map.of(kind, count), true, ConsoleMix.Load.USUAL));
        return new Explanation(size, size.choose()).lines();
    }

    private static String only(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .orElse("no line " + start);
    }

    @Test
    void explanation_for1204_comparesTheChoiceWithTheDefault() {
        List<String> lines = explain(LineKind.EXEC_ON_DEMAND, 1204);
        String chosen = only(lines, "chosen");
        assertTrue(
                chosen.startsWith("chosen: 256 a child = 5 children and the master; conserver's default of 16: 76"
                        + " children and the master. Clients are refused for 3.8 s after a start instead of 57.2 s"),
                chosen);
        assertTrue(only(lines, "why").contains("would abort"), () -> String.join("\n", lines));
    }

    @Test
    void explanation_marksOneRow_andTellsWhichOnesAbort() {
        List<String> lines = explain(LineKind.EXEC, 1204);
        assertEquals(1, lines.stream().filter(line -> line.startsWith("*")).count());
        assertTrue(only(lines, "*").matches("\\* +256 +5 +3\\.8 .*"), only(lines, "*"));
        assertTrue(only(lines, "512 ").endsWith("aborts"), () -> String.join("\n", lines));
        assertTrue(only(lines, "16 ").endsWith("conserver's default"), () -> String.join("\n", lines));
    }

    @Test
    void explanation_ofTcpLines_tellsOfThoseThatStayDown() {
        List<String> lines = explain(LineKind.HOST, 1000);
        assertTrue(only(lines, "*").matches("\\* +64 .*"), only(lines, "*"));
        assertTrue(only(lines, "100 ").endsWith("some lines stay down"), () -> String.join("\n", lines));
    }

    @Test
    void settings_areLinesThatEveryProgramCanRead() {
        Tuning tuning = Tuner.tuning(256);
        assertEquals(256, tuning.groupSize());
        List<Tuning.Setting> settings = new ArrayList<>(tuning.config());
        settings.addAll(tuning.defaults());
        for (Tuning.Setting setting : settings) {
            assertTrue(setting.text().endsWith(";"), setting.text());
            assertTrue((setting.text() + setting.why()).matches("[^{}\\n]{20,}"), setting.why());
        }
    }
}
