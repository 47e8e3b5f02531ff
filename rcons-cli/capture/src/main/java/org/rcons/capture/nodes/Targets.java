package org.rcons.capture.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.cli.inventory.LiveLookup;
import org.rcons.cli.nodes.ListedHost;
import org.rcons.cli.options.Connection;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.source.Inventories;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Wishes;
import org.rcons.protocol.route.HostRules;
import org.rcons.protocol.route.RoutesException;

/**
 * Finds the consoles that the user means and the conserver host of each.
 *
 * @param environment the process' variables
 * @param config the configuration files
 * @param notes takes what the user should know, one line each
 */
public record Targets(Map<String, String> environment, ConsoleConfig config, Consumer<String> notes) {

    /**
     * Finds them.
     *
     * @param where what the user said of the conserver host
     * @param list the standard input
     * @return in the order of the names, each once
     * @throws IllegalArgumentException if there is no sense in the noderange, or it names unknown nodes or none
     * @throws RoutesException if a node's conserver host cannot be found out
     * @throws IOException if the inventory or the list cannot be read
     */
    public List<Target> find(Which which, Connection.Where where, InputStream list) throws IOException {
        Wishes wishes = new Wishes(where.host(), config.master(), where.port(), config.port());
        try (Inventory inventory = open(which)) {
            List<String> names = new NodeNames(inventory, environment, notes).of(which, list);
            HostRules rules = HostRules.forMany(
                    wishes, environment, inventory == null ? node -> null : new ListedHost(inventory));
            List<Target> targets = new ArrayList<>(names.size());
            for (String name : names) {
                ConsoleName console = new ConsoleName(name);
                targets.add(new Target(console, rules.of(console).where()));
            }
            if (inventory != null) {
                inventory.warnings().forEach(notes);
            }
            return targets;
        }
    }

    private @Nullable Inventory open(Which which) throws IOException {
        if (Which.NONE.equals(which.inventory())) {
            return null;
        }
        boolean any = which.inventory() != null || new LiveLookup(environment).hasDatabase();
        return any ? Inventories.open(which.inventory(), environment) : null;
    }
}
