package org.rcons.generator.inventory.plain;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.rcons.generator.inventory.InventoryException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML as plain text with places: no types, no tags, nothing that makes objects. The only class that knows YAML. */
final class YamlFile {
    private static final int MOST = 64 * 1024 * 1024;
    private static final int ALIASES = 10_000;
    private static final int DEEPEST = 10;

    private final String file;
    /** What stands behind an anchor is read once, however often it is referred to. */
    private final IdentityHashMap<Node, Value> known = new IdentityHashMap<>();

    private YamlFile(String file) {
        this.file = file;
    }

    static Value read(Reader reader, String file) throws InventoryException {
        return new YamlFile(file).value(reader);
    }

    private Value value(Reader reader) throws InventoryException {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST)
                .setMaxAliasesForCollections(ALIASES)
                .setAllowNonScalarKeys(true)
                .build();
        String text = text(reader);
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isPresent() ? value(root.get(), 0) : new Value.Nothing(new Place(file, 1, 1));
        } catch (MarkedYamlEngineException e) {
            Place place = place(e.getProblemMark().or(e::getContextMark));
            throw new InventoryException(place + ": not YAML: " + e.getProblem().strip() + hint(text, place), e);
        } catch (YamlEngineException e) {
            String what = String.valueOf(e.getMessage()).replace('\n', ' ');
            throw new InventoryException(file + ": not YAML: " + what, e);
        } catch (StackOverflowError e) {
            // The composer descends by recursion and has no limit of its own.
            throw new InventoryException(file + ": nested far too deeply", e);
        }
    }

    private String text(Reader reader) throws InventoryException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
                if (text.length() > MOST) {
                    throw new InventoryException(file + ": larger than " + MOST + " characters; is this an inventory?");
                }
            }
        } catch (InventoryException e) {
            throw e;
        } catch (IOException e) {
            throw new InventoryException(file + ": cannot be read: " + e.getMessage(), e);
        }
        return text.toString();
    }

    /** The most frequent slip: a substitution at the begin of a value, which YAML takes for a block. */
    private static String hint(String text, Place place) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
        return line.contains(": {") || line.contains(": [")
                ? "; a value that begins with { or [ needs double quotes"
                : "";
    }

    private Value value(Node node, int depth) throws InventoryException {
        Value done = known.get(node);
        if (done != null) {
            return done;
        }
        Place place = place(node.getStartMark());
        if (depth > DEEPEST) {
            throw place.error("nested deeper than any inventory");
        }
        Value value = read(node, place, depth + 1);
        known.put(node, value);
        return value;
    }

    private Value read(Node node, Place place, int depth) throws InventoryException {
        if (node instanceof ScalarNode scalar) {
            boolean nothing = scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
            return nothing ? new Value.Nothing(place) : new Value.Text(scalar.getValue(), place);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, depth));
            }
            return new Value.Items(List.copyOf(items), place);
        }
        return node instanceof MappingNode mapping ? block(mapping, place, depth) : new Value.Nothing(place);
    }

    private Value.Block block(MappingNode mapping, Place place, int depth) throws InventoryException {
        List<Value.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw place(tuple.getKeyNode().getStartMark())
                        .error("a key must be a word; if it begins with [ or {, put it in double quotes");
            }
            entries.add(new Value.Entry(key.getValue(), place(key.getStartMark()), value(tuple.getValueNode(), depth)));
        }
        return Value.Block.of(entries, place);
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Place(file, 1, 1));
    }
}
