package org.rcons.macs.output;

import java.util.List;
import java.util.Locale;
import org.rcons.macs.Adapter;
import org.rcons.macs.NodeMacs;

/**
 * Adapters as xCAT prints them (XCAT.md 13.2), but for a missing address: where xCAT leaves the field empty, which shifts
 * the others, stands N/A.
 */
public final class MacLines {
    private static final String PINGED =
            "# Type \tLocation Code \tMAC Address\t Full Path Name\t Ping Result\t Device Type";
    private static final String NOT_PINGED = "# Type \tLocation Code \tMAC Address\t Full Path Name\t Device Type";

    private MacLines() {}

    /**
     * The lines of all nodes.
     *
     * @param pinged whether the column with the results of pings is wanted
     */
    public static String text(List<NodeMacs> nodes, boolean pinged) {
        StringBuilder text = new StringBuilder();
        for (NodeMacs node : nodes) {
            text.append(node.result().node()).append(":\n");
            if (node.adapters().isEmpty()) {
                text.append("# ").append(reason(node)).append('\n');
                continue;
            }
            text.append(pinged ? PINGED : NOT_PINGED).append('\n');
            for (Adapter adapter : node.adapters()) {
                text.append(line(adapter, pinged)).append('\n');
            }
        }
        return text.toString();
    }

    private static String reason(NodeMacs node) {
        String word = node.result().verdict().outcome().word();
        String reason = node.result().verdict().reason();
        return reason.isEmpty() ? word : word + ": " + reason;
    }

    private static String line(Adapter adapter, boolean pinged) {
        String mac = adapter.mac() == null ? Adapter.UNKNOWN : adapter.mac().text();
        return String.join(
                " ",
                adapter.type(),
                field(adapter.location()),
                mac,
                field(adapter.path()),
                pinged ? reach(adapter) : "",
                adapter.virtual() ? "virtual" : "physical");
    }

    /** Fields have blanks between them: one within would make two of one. */
    private static String field(String text) {
        return text.replace(' ', '_');
    }

    static String reach(Adapter adapter) {
        return adapter.reach() == Adapter.Reach.NOT_TRIED
                ? Adapter.UNKNOWN
                : adapter.reach().name().toLowerCase(Locale.ROOT);
    }
}
