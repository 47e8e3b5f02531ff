package org.rcons.capture.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rcons.capture.result.Match;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;

/** Results for people: columns two blanks apart, numbers to the right, and what decided as wide as there is room. */
final class ResultTable {
    private static final List<String> HEAD = List.of("NODE", "OUTCOME", "SECONDS", "BYTES", "WHAT DECIDED");
    private static final int LAST = 4;
    private static final String GAP = "  ";

    private ResultTable() {}

    /**
     * The table with its head.
     *
     * @param width columns that a line may take, or 0 for as many as it needs
     */
    static String text(List<NodeResult> results, int width) {
        List<List<String>> rows = new ArrayList<>(results.size() + 1);
        rows.add(HEAD);
        for (NodeResult result : results) {
            rows.add(cells(result));
        }
        int[] widths = widths(rows);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            String line = line(row, widths);
            text.append(width == 0 ? line : Shown.cut(line, width)).append('\n');
        }
        return text.toString();
    }

    private static List<String> cells(NodeResult result) {
        return List.of(
                Shown.harmless(result.node()).replace(' ', '?'),
                result.verdict().outcome().word(),
                seconds(result.time()),
                Long.toString(result.bytes()),
                Shown.harmless(decided(result)).strip());
    }

    private static String seconds(Duration time) {
        long tenths = (time.toMillis() + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    private static String decided(NodeResult result) {
        boolean good = result.verdict().outcome().kind() == Outcome.Kind.GOOD;
        return (result.lineDown() && !good ? "line is down: " : "") + words(result);
    }

    /** What a script kept is what the user wanted to see; else the line that decided, the reason, or the last words. */
    private static String words(NodeResult result) {
        Match match = result.verdict().match();
        if (!result.verdict().saved().isEmpty()) {
            StringBuilder saved = new StringBuilder();
            result.verdict().saved().forEach((name, value) -> saved.append(' ').append(name + "=" + value));
            return saved.substring(1);
        }
        if (match != null) {
            return match.line();
        }
        return result.verdict().reason().isEmpty()
                ? lastWords(result.lastLines())
                : result.verdict().reason();
    }

    private static String lastWords(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i);
            }
        }
        return "";
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[LAST];
        for (List<String> row : rows) {
            for (int i = 0; i < LAST; i++) {
                widths[i] = Math.max(widths[i], Shown.columns(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < LAST; i++) {
            String blanks = " ".repeat(widths[i] - Shown.columns(row.get(i)));
            line.append(i < 2 ? row.get(i) + blanks : blanks + row.get(i)).append(GAP);
        }
        return line.append(row.get(LAST)).toString().stripTrailing();
    }
}
