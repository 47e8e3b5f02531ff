package org.rcons.capture.report;

import java.util.List;
import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/** The table, when all is over. */
final class TableReport implements Report {
    private final Results results;
    private final StandardOut out;
    private final int width;

    TableReport(List<ConsoleName> nodes, StandardOut out, int width) {
        this.results = new Results(nodes);
        this.out = out;
        this.width = width;
    }

    @Override
    public void finished(NodeResult result) {
        results.add(result);
    }

    @Override
    public void over() {
        out.print(ResultTable.text(results.all(), width));
    }
}
