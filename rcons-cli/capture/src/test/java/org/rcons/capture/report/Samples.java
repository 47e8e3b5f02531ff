package org.rcons.capture.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcons.capture.result.Match;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.protocol.message.ConsoleName;

/** Results as runs have them. */
final class Samples {
    private Samples() {}

    static List<ConsoleName> nodes(String... names) {
        List<ConsoleName> nodes = new ArrayList<>();
        for (String name : names) {
            nodes.add(new ConsoleName(name));
        }
        return nodes;
    }

    static NodeResult matched(String node, String line) {
        Match match = new Match("login:", "login:", line, Map.of());
        return result(node, Verdict.of(Outcome.MATCHED, match));
    }

    static NodeResult ended(String node, Outcome outcome, String reason, String... lastLines) {
        Verdict verdict = Verdict.of(outcome, reason);
        return new NodeResult(node, "c1:782", verdict, Duration.ofMillis(60_049), 7, 0, false, List.of(lastLines));
    }

    static NodeResult result(String node, Verdict verdict) {
        return new NodeResult(node, "c1:34567", verdict, Duration.ofMillis(1_250), 20_480, 0, false, List.of("last"));
    }
}
