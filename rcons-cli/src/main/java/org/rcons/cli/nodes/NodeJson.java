package org.rcons.cli.nodes;

import java.util.List;
import org.rcons.cli.json.JsonText;
import org.rcons.protocol.route.ConserverHost;

/**
 * One JSON object: {@code version}, which grows when a reader has to change, and the array {@code nodes}, a line each. What
 * is not known is null. ASCII, whatever the names are.
 */
final class NodeJson {
    private static final int VERSION = 1;

    private NodeJson() {}

    static String text(List<NodeRow> rows) {
        StringBuilder text = new StringBuilder("{\"version\":").append(VERSION).append(",\"nodes\":[");
        String before = "\n";
        for (NodeRow row : rows) {
            text.append(before);
            append(text, row);
            before = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    private static void append(StringBuilder text, NodeRow row) {
        ConserverHost host = row.host();
        text.append("{\"node\":").append(JsonText.quoted(row.node()));
        text.append(",\"host\":")
                .append(JsonText.quoted(host == null ? null : host.where().host()));
        text.append(",\"port\":").append(host == null ? "null" : host.where().port());
        text.append(",\"rule\":").append(JsonText.quoted(host == null ? null : NodeRow.word(host.rule())));
        text.append(",\"from\":").append(JsonText.quoted(host == null ? null : host.from()));
        text.append(",\"console\":").append(JsonText.quoted(row.kind())).append('}');
    }
}
