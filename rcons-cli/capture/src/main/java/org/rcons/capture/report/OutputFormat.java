package org.rcons.capture.report;

import java.util.List;
import org.rcons.protocol.message.ConsoleName;

/** What the standard output of a run is. */
public enum OutputFormat {
    /** For people: a line a node, when all is over, in the order of the nodes. */
    TABLE,
    /** For programs: one JSON document when all is over, in the order of the nodes; see {@link ResultJson}. */
    JSON,
    /** For programs: one JSON object a line and node, as soon as it is finished; see {@link ResultJson}. */
    JSONL,
    /** The consoles' output as it comes, {@code node: } in front of every line. */
    RAW;

    /**
     * A report in this format.
     *
     * @param nodes in the order in which the user named them
     * @param width columns that a line of the table may take, or 0 for as many as it needs
     */
    public Report report(List<ConsoleName> nodes, StandardOut out, int width) {
        return switch (this) {
            case TABLE -> new TableReport(nodes, out, width);
            case JSON -> new JsonReport(nodes, out);
            case JSONL -> new JsonlReport(nodes, out);
            case RAW -> new RawReport(out);
        };
    }
}
