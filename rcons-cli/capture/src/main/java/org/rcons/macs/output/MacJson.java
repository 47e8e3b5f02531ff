package org.rcons.macs.output;

import static org.rcons.cli.json.JsonText.quoted;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.macs.Adapter;
import org.rcons.macs.MacAddress;
import org.rcons.macs.NodeMacs;

/**
 * Adapters for programs: {@code {"format":"rcons-getmacs","version":1,"nodes":[...]}}, a line a node, with {@code node},
 * {@code outcome}, {@code reason}, {@code mac} (the chosen one) and {@code adapters}, an array of {@code type},
 * {@code location}, {@code mac}, {@code path}, {@code ping} and {@code device}. Every field is there; what is not known is
 * null.
 */
public final class MacJson {
    private static final int VERSION = 1;

    private MacJson() {}

    /** The document. */
    public static String text(List<NodeMacs> nodes) {
        StringBuilder text = new StringBuilder("{\"format\":\"rcons-getmacs\",\"version\":" + VERSION + ",\"nodes\":[");
        String before = "\n";
        for (NodeMacs node : nodes) {
            append(text.append(before), node);
            before = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    private static void append(StringBuilder text, NodeMacs node) {
        String reason = node.result().verdict().reason();
        MacAddress chosen = node.chosen();
        text.append("{\"node\":").append(quoted(node.result().node()));
        text.append(",\"outcome\":")
                .append(quoted(node.result().verdict().outcome().word()));
        text.append(",\"reason\":").append(quoted(reason.isEmpty() ? null : reason));
        text.append(",\"mac\":").append(quoted(chosen == null ? null : chosen.text()));
        text.append(",\"adapters\":[");
        String before = "";
        for (Adapter adapter : node.adapters()) {
            append(text.append(before), adapter);
            before = ",";
        }
        text.append("]}");
    }

    private static void append(StringBuilder text, Adapter adapter) {
        MacAddress mac = adapter.mac();
        text.append("{\"type\":").append(quoted(adapter.type()));
        text.append(",\"location\":").append(quoted(known(adapter.location())));
        text.append(",\"mac\":").append(quoted(mac == null ? null : mac.text()));
        text.append(",\"path\":").append(quoted(known(adapter.path())));
        boolean tried = adapter.reach() != Adapter.Reach.NOT_TRIED;
        text.append(",\"ping\":").append(quoted(tried ? adapter.reach().name().toLowerCase(Locale.ROOT) : null));
        text.append(",\"device\":").append(quoted(adapter.virtual() ? "virtual" : "physical"));
        text.append('}');
    }

    private static @Nullable String known(String text) {
        return text.equals(Adapter.UNKNOWN) ? null : text;
    }
}
