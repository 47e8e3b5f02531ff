package org.rcons.generator.emit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.plan.Console;

/** Finds the nodes that cannot stand in a conserver.cf, or not together with those before them. */
final class Sieve {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Node> servers = new HashMap<>();

    /** What is wrong with a node; null if nothing is. */
    @Nullable
    String fault(Node node) {
        try {
            ConsoleBlock.of(new Console(node, null), ConsoleForm.ANY);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        String other = names.putIfAbsent(node.name().toLowerCase(Locale.ROOT), node.name());
        if (other != null) {
            return "conserver ignores case: it would take this for " + other;
        }
        return node.line() instanceof Line.TerminalServer port ? serverFault(node, port) : null;
    }

    private @Nullable String serverFault(Node node, Line.TerminalServer port) {
        Node other = servers.putIfAbsent(port.server().toLowerCase(Locale.ROOT), node);
        if (other != null && other.line() instanceof Line.TerminalServer known) {
            if (!known.type().equals(port.type()) || !known.server().equals(port.server())) {
                return "terminal server " + port.server() + " is " + port.type() + " here, but " + known.server()
                        + " is " + known.type() + " for " + other.name();
            }
        }
        return null;
    }
}
