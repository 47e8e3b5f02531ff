package org.rcons.generator.inventory;

import java.util.List;

/**
 * The consoles of some nodes. One bad node does not hide the others.
 *
 * @param nodes in the byte order of their names
 * @param faults nodes that should have a console but cannot
 */
public record Consoles(List<Node> nodes, List<Fault> faults) {
    /** Keeps its own copies. */
    public Consoles {
        nodes = List.copyOf(nodes);
        faults = List.copyOf(faults);
    }
}
