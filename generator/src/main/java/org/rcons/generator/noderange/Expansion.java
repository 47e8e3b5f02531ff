package org.rcons.generator.noderange;

import java.util.List;

/**
 * What a noderange names.
 *
 * @param nodes in the byte order of their names
 * @param missing names in it that are neither node nor group, as they were looked for
 * @param notes what may not be what the user meant, a line each
 */
public record Expansion(List<String> nodes, List<String> missing, List<String> notes) {
    /** Keeps its own copies. */
    public Expansion {
        nodes = List.copyOf(nodes);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }
}
