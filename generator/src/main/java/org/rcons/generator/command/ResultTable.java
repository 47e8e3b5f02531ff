package org.rcons.generator.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcons.generator.apply.Outcome;

/** The table at the end of a run: one line a host, the failed ones last, where they are seen. */
final class ResultTable {
    private final List<Outcome> outcomes;

    ResultTable(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    List<String> lines() {
        int width = "HOST".length();
        for (Outcome outcome : outcomes) {
            width = Math.max(width, outcome.host().length());
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(width, "HOST", "RESULT", "SECONDS"));
        for (boolean failed : new boolean[] {false, true}) {
            for (Outcome outcome : outcomes) {
                if (failed == (outcome.result() == Outcome.Result.FAILED)) {
                    lines.add(line(width, outcome.host(), word(outcome), seconds(outcome)));
                }
            }
        }
        return lines;
    }

    private static String line(int width, String host, String result, String seconds) {
        return String.format(Locale.ROOT, "%-" + width + "s  %-14s  %7s", host, result, seconds);
    }

    private static String word(Outcome outcome) {
        return outcome.result().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String seconds(Outcome outcome) {
        return String.format(Locale.ROOT, "%.1f", outcome.took().toMillis() / 1000.0);
    }
}
