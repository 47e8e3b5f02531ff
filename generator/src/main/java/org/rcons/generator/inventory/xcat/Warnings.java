package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a careful reader of the tables would have noticed; what is the same for many nodes is one line. */
final class Warnings {
    private static final int SHOWN = 5;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, List<String>> missed = new LinkedHashMap<>();

    void add(String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    /** A rule whose regular expression does not match a node's name. */
    void missed(String place, String value, String node) {
        List<String> nodes = missed.computeIfAbsent(
                place + ": '" + value + "' does not match the name, which is taken as the value instead", key -> new ArrayList<>());
        if (!nodes.contains(node)) {
            nodes.add(node);
        }
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        missed.forEach((what, nodes) -> {
            String shown = String.join(",", nodes.subList(0, Math.min(SHOWN, nodes.size())));
            all.add(what + ": " + shown + (nodes.size() > SHOWN ? " and " + (nodes.size() - SHOWN) + " more" : ""));
        });
        return all;
    }
}
