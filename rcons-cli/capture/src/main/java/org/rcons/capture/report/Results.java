package org.rcons.capture.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.protocol.message.ConsoleName;

/** The results of a run in the order of its nodes, whatever the order was in which they came. Thread-safe. */
final class Results {
    private static final String SILENT = "the run ended before this console did";

    private final Map<String, @Nullable NodeResult> byNode = new LinkedHashMap<>();

    Results(List<ConsoleName> nodes) {
        for (ConsoleName node : nodes) {
            byNode.put(node.text(), null);
        }
    }

    synchronized void add(NodeResult result) {
        byNode.put(result.node(), result);
    }

    /** One for every node. */
    synchronized List<NodeResult> all() {
        List<NodeResult> all = new ArrayList<>(byNode.size());
        for (Map.Entry<String, @Nullable NodeResult> entry : byNode.entrySet()) {
            NodeResult result = entry.getValue();
            all.add(result == null ? silent(entry.getKey()) : result);
        }
        return all;
    }

    /** For the nodes without one. */
    synchronized List<NodeResult> missing() {
        List<NodeResult> missing = new ArrayList<>();
        for (Map.Entry<String, @Nullable NodeResult> entry : byNode.entrySet()) {
            if (entry.getValue() == null) {
                missing.add(silent(entry.getKey()));
            }
        }
        return missing;
    }

    private static NodeResult silent(String node) {
        Verdict verdict = Verdict.of(Outcome.STOPPED, SILENT);
        return new NodeResult(node, "", verdict, Duration.ZERO, 0, 0, false, List.of());
    }
}
