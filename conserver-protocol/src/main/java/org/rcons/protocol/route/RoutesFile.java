package org.rcons.protocol.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text of a routes file. */
final class RoutesFile {
    private static final int MAX_PAD = 40;

    private RoutesFile() {}

    static String text(Map<String, WrittenHost> hosts, String header) {
        if (header.indexOf('\n') >= 0 || header.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the header has a line break in it");
        }
        List<String> names = new ArrayList<>(hosts.keySet());
        names.sort(NaturalOrder.NODES);
        int width = 0;
        for (String name : names) {
            width = Math.max(width, Math.min(MAX_PAD, name.length()));
        }
        StringBuilder out = new StringBuilder("# ").append(header).append("\n# console  conserver-host[:port]\n");
        for (String name : names) {
            out.append(name).append(" ".repeat(Math.max(0, width - name.length()) + 2));
            out.append(hosts.get(name)).append('\n');
        }
        return out.toString();
    }
}
