package org.rcons.cli.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.cli.config.ConfigFiles;
import org.rcons.cli.config.ConsoleConfig;
import org.rcons.cli.inventory.NodeSource;
import org.rcons.cli.options.NodesOptions;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.source.Inventories;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.ConserverHost.Wishes;
import org.rcons.protocol.route.HostRules;

/** The inventory that the user named, or the xCAT database. */
public final class InventoryNodes implements NodeSource {
    /** Made by name. */
    public InventoryNodes() {}

    @Override
    public @Nullable Named host(ConsoleName node, Map<String, String> environment) throws IOException {
        if (!Inventories.hasDefault(environment)) {
            return null;
        }
        try (Inventory inventory = Inventories.open(null, environment)) {
            return new ListedHost(inventory).find(node);
        }
    }

    @Override
    public String list(NodesOptions wanted, Map<String, String> environment, Consumer<String> notes)
            throws IOException {
        ConsoleConfig config = new ConfigFiles(environment).read(false, null);
        config.warnings().forEach(notes);
        Wishes wishes = new Wishes(null, config.master(), 0, config.port());
        try (Inventory inventory = Inventories.open(wanted.inventory(), environment)) {
            HostRules rules = HostRules.forMany(wishes, environment, new ListedHost(inventory));
            List<NodeRow> rows = new NodeRows(inventory, rules, notes).of(wanted.noderange(), environment);
            inventory.warnings().forEach(notes);
            return text(rows, wanted.format());
        } catch (UncheckedIOException e) {
            // A value that a noderange needs cannot be computed: catalogs can say so in no other way.
            Throwable cause = e.getCause();
            throw new IOException(cause == null ? e.getMessage() : cause.getMessage(), e);
        }
    }

    private static String text(List<NodeRow> rows, NodesOptions.Format format) {
        return switch (format) {
            case TABLE -> NodeTable.text(rows);
            case JSON -> NodeJson.text(rows);
        };
    }
}
