package org.rcons.generator.inventory.xcat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a careful reader of the tables would have noticed: one line for each thing, however many nodes it concerns. */
final class Remarks {
    /** A node as its own conserver host is the one that breaks most; it is said first. */
    private final Map<String, Set<String>> loud = new LinkedHashMap<>();

    private final Map<String, Set<String>> others = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** Notes something, once. */
    void note(String line) {
        notes.add(line);
    }

    /**
     * Notes something of a node.
     *
     * @param line with {@code %s} where the nodes are to stand
     */
    void of(String node, String line) {
        others.computeIfAbsent(line, text -> new LinkedHashSet<>()).add(node);
    }

    /** The same, to be said before everything else. */
    void loudly(String node, String line) {
        loud.computeIfAbsent(line, text -> new LinkedHashSet<>()).add(node);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        loud.forEach((line, nodes) -> lines.add(line.replace("%s", Names.some(nodes))));
        others.forEach((line, nodes) -> lines.add(line.replace("%s", Names.some(nodes))));
        lines.addAll(notes);
        return lines;
    }
}
