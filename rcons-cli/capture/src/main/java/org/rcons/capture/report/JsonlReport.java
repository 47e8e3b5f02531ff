package org.rcons.capture.report;

import java.util.List;
import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/** An object a line, as soon as a node is finished. */
final class JsonlReport implements Report {
    private final Results results;
    private final StandardOut out;

    JsonlReport(List<ConsoleName> nodes, StandardOut out) {
        this.results = new Results(nodes);
        this.out = out;
    }

    @Override
    public void finished(NodeResult result) {
        results.add(result);
        out.print(ResultJson.line(result));
    }

    @Override
    public void over() {
        for (NodeResult missing : results.missing()) {
            out.print(ResultJson.line(missing));
        }
    }
}
