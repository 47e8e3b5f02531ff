package org.rcons.generator.noderange;

import java.util.List;

/**
 * What a noderange names.
 *
 * @param nodes known nodes, each once, in the byte order of their names
 * @param missing names that are neither a node nor a group, in the order of their appearance; xCAT refuses a command
 *     that has any
 * @param notes what the user may not have meant; one line each
 */
public record Expansion(List<String> nodes, List<String> missing, List<String> notes) {
    /** Keeps its own copies. */
    public Expansion {
        nodes = List.copyOf(nodes);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }
}
