package org.rcons.cli.nodes;

import java.util.ArrayList;
import java.util.List;
import org.rcons.protocol.route.ConserverHost;

/** Columns as wide as what stands in them, two blanks apart, for people and {@code awk}. */
final class NodeTable {
    private static final String NOTHING = "-";
    private static final String[] HEAD = {"NODE", "CONSERVER", "RULE", "CONSOLE"};

    private NodeTable() {}

    static String text(List<NodeRow> rows) {
        List<String[]> lines = new ArrayList<>(rows.size() + 1);
        lines.add(HEAD);
        for (NodeRow row : rows) {
            lines.add(cells(row));
        }
        int[] widths = widths(lines);
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            append(text, line, widths);
        }
        return text.toString();
    }

    private static String[] cells(NodeRow row) {
        ConserverHost host = row.host();
        String kind = row.kind();
        return new String[] {
            printable(row.node()),
            host == null ? NOTHING : NodeRow.written(host.where()),
            host == null ? NOTHING : NodeRow.word(host.rule()),
            kind == null ? NOTHING : printable(kind)
        };
    }

    private static int[] widths(List<String[]> lines) {
        int[] widths = new int[HEAD.length];
        for (String[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        }
        return widths;
    }

    private static void append(StringBuilder text, String[] line, int[] widths) {
        int last = line.length - 1;
        for (int i = 0; i < last; i++) {
            text.append(line[i]).append(" ".repeat(widths[i] - line[i].length() + 2));
        }
        text.append(line[last]).append('\n');
    }

    /** An inventory can hold anything; nothing of it moves the cursor or looks like two columns. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c <= ' ' || Character.isISOControl(c) ? '?' : c);
        }
        return out.toString();
    }
}
