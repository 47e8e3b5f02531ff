package org.rcons.capture.report;

import java.util.HashMap;
import java.util.Map;
import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/** Output as it comes, in whole lines. A slow reader slows the consoles down. */
final class RawReport implements Report {
    private final StandardOut out;
    private final Map<String, RawLines> lines = new HashMap<>(); // the writer's thread only

    RawReport(StandardOut out) {
        this.out = out;
    }

    @Override
    public void output(ConsoleName node, byte[] bytes, Flow flow) {
        out.add(bytes.length, flow, to -> lines.computeIfAbsent(node.text(), RawLines::new)
                .write(bytes, to));
    }

    @Override
    public void finished(NodeResult result) {
        out.add(0, null, to -> {
            RawLines rest = lines.remove(result.node());
            if (rest != null) {
                rest.end(to);
            }
        });
    }

    @Override
    public void over() {
        out.add(0, null, to -> {
            for (RawLines rest : lines.values()) {
                rest.end(to);
            }
            lines.clear();
        });
    }
}
