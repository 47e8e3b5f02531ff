package org.rcons.generator.command;

import java.util.List;
import org.rcons.generator.inventory.Node;

/** Gives nodes that have no conserver host one. */
@FunctionalInterface
interface Placing {
    /** The nodes, in the same order. */
    List<Node> place(List<Node> nodes);
}
