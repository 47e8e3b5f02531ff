package org.rcons.generator.command;

import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.plan.Console;

/** A console that is in a file already and that the command does not concern. */
final class Kept {
    private Kept() {}

    static Console console(String name) {
        return new Console(new Node(name, null, new Line.Command("true"), OnDemand.UNSET, false), null);
    }
}
