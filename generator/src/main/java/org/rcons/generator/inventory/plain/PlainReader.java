package org.rcons.generator.inventory.plain;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.inventory.Spelling;
import org.rcons.generator.noderange.Expansion;
import org.rcons.generator.noderange.NodeRange;
import org.rcons.generator.noderange.NodeRangeException;

/** Makes nodes of the file's sections. */
final class PlainReader {
    private static final int MOST = 1_000_000;
    private static final String NODES = "nodes";
    /** In this file a number is a name like any other. */
    private static final Map<String, String> NO_PREFIX = Map.of("XCAT_NODE_PREFIX", "");

    private final PlainCatalog catalog = new PlainCatalog();
    private final List<String> warnings = new ArrayList<>();
    private final Site site;

    private PlainReader(Value.Block file) throws InventoryException {
        file.only(List.of("site", "defaults", "groups", NODES));
        site = site(section(file, "site"));
        Value.Block defaults = section(file, "defaults");
        defaults.only(Key.WORDS);
        nodes(section(file, NODES));
        for (Value.Entry group : section(file, "groups").entries()) {
            group(group);
        }
        Settings common = Settings.of(defaults);
        for (Entry entry : catalog.all().values()) {
            catalog.finish(entry.node(common));
        }
    }

    static PlainReader read(Reader reader, String file) throws InventoryException {
        return new PlainReader(YamlFile.read(reader, file).asBlock("an inventory"));
    }

    PlainCatalog catalog() {
        return catalog;
    }

    Site site() {
        return site;
    }

    List<String> warnings() {
        return warnings;
    }

    private static Value.Block section(Value.Block file, String key) throws InventoryException {
        Value value = file.get(key);
        return value == null ? new Value.Block(List.of(), file.place()) : value.asBlock(key);
    }

    private static Site site(Value.Block block) throws InventoryException {
        block.only(List.of("master", "ondemand"));
        Value master = block.get("master");
        Value onDemand = block.get("ondemand");
        String text = "";
        if (onDemand != null) {
            Value.Text value = onDemand.asText("ondemand");
            text = Truth.of(value.text(), value.place()) ? "yes" : "no";
        }
        return new Site(master == null ? null : host(master.asText("master")), text);
    }

    private static String host(Value.Text master) throws InventoryException {
        try {
            return Spelling.host("master", master.text());
        } catch (IllegalArgumentException e) {
            throw master.place().error(e.getMessage());
        }
    }

    private void nodes(Value.Block block) throws InventoryException {
        if (block.entries().isEmpty()) {
            throw block.place().error("there are no nodes; write them under nodes:, for example n[01-16]:");
        }
        for (Value.Entry entry : block.entries()) {
            Value.Block own = entry.value().asBlock("node " + entry.key());
            own.only(Key.WORDS);
            Settings settings = Settings.of(own);
            for (String name : names(entry)) {
                node(name, entry.place(), settings);
            }
        }
    }

    private static List<String> names(Value.Entry entry) throws InventoryException {
        try {
            List<String> names = NodeRange.names(entry.key(), NO_PREFIX);
            if (names.isEmpty()) {
                throw entry.place().error("this names no node; write a name, or a noderange such as n[01-16]");
            }
            return names;
        } catch (NodeRangeException e) {
            throw entry.place().error(e.getMessage());
        }
    }

    private void node(String name, Place place, Settings settings) throws InventoryException {
        try {
            Spelling.console(name);
        } catch (IllegalArgumentException e) {
            throw place.error(e.getMessage());
        }
        Entry before = catalog.put(name, new Entry(name, place, settings));
        if (before != null) {
            throw place.error("node " + name + " stands at " + before.place() + " too; keep one of them");
        }
        if (catalog.all().size() > MOST) {
            throw place.error("more than " + MOST + " nodes");
        }
    }

    private void group(Value.Entry group) throws InventoryException {
        if (catalog.has(group.key())) {
            throw group.place().error("group " + group.key() + " has the name of a node; give it another one");
        }
        Settings settings = Settings.NONE;
        Value range = group.value();
        if (group.value() instanceof Value.Block block) {
            List<String> known = new ArrayList<>(List.of(NODES));
            known.addAll(Key.WORDS);
            block.only(known);
            settings = Settings.of(block);
            range = block.get(NODES);
        }
        Set<String> members = members(group, range);
        catalog.group(group.key(), members);
        for (String member : members) {
            Entry entry = catalog.find(member);
            if (entry != null) {
                entry.join(group.key(), settings);
            }
        }
    }

    private Set<String> members(Value.Entry group, @Nullable Value range) throws InventoryException {
        if (range == null || range instanceof Value.Nothing) {
            throw group.place()
                    .error("group " + group.key() + " names no nodes; write a noderange or a list behind "
                            + (range == null ? "nodes:" : "the colon"));
        }
        Set<String> members = new LinkedHashSet<>();
        for (Value part : range instanceof Value.Items items ? items.values() : List.of(range)) {
            members.addAll(expanded(part.asText("group " + group.key())));
        }
        return members;
    }

    private List<String> expanded(Value.Text range) throws InventoryException {
        try {
            Expansion expansion = NodeRange.over(catalog, NO_PREFIX).expand(range.text());
            if (!expansion.missing().isEmpty()) {
                throw range.place()
                        .error("there is no node and no group before this one that is called "
                                + String.join(
                                        " or ",
                                        expansion
                                                .missing()
                                                .subList(
                                                        0,
                                                        Math.min(
                                                                3,
                                                                expansion
                                                                        .missing()
                                                                        .size())))
                                + "; nodes must stand under nodes:");
            }
            expansion.notes().forEach(note -> warnings.add(range.place() + ": " + note));
            return expansion.nodes();
        } catch (NodeRangeException e) {
            throw range.place().error(e.getMessage());
        }
    }
}
