package org.rcons.capture.report;

import java.util.List;
import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/** One document, a line a node, when all is over. */
final class JsonReport implements Report {
    private final Results results;
    private final StandardOut out;

    JsonReport(List<ConsoleName> nodes, StandardOut out) {
        this.results = new Results(nodes);
        this.out = out;
    }

    @Override
    public void finished(NodeResult result) {
        results.add(result);
    }

    @Override
    public void over() {
        String before = "{\"format\":\"rcons-capture\",\"version\":" + ResultJson.VERSION + ",\"nodes\":[\n";
        for (NodeResult result : results.all()) {
            out.print(before + ResultJson.object(result));
            before = ",\n";
        }
        out.print("\n]}\n");
    }
}
