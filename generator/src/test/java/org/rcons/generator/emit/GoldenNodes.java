package org.rcons.generator.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.tables.DatabaseLocation;
import org.rcons.generator.inventory.xcat.XcatInventory;

/** The nodes of a golden case, from its tables. */
final class GoldenNodes {
    private static final Line NO_PROGRAM = new Line.Method("nosuchmethod");

    private final String golden;

    GoldenNodes(String golden) {
        this.golden = golden;
    }

    List<String> names() {
        try (Inventory inventory = open()) {
            return inventory.catalog().nodes().stream().sorted().toList();
        } catch (InventoryException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with a console whose program is there. */
    List<Node> nodes() {
        try (Inventory inventory = open()) {
            List<Node> nodes = new ArrayList<>(inventory.allConsoles().nodes());
            nodes.removeIf(node -> node.line().equals(NO_PROGRAM));
            return nodes;
        } catch (InventoryException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Inventory open() throws InventoryException {
        String path = "golden/" + golden + "/csv";
        URL tables = Objects.requireNonNull(GoldenNodes.class.getResource(path), path);
        try {
            return XcatInventory.of(new DatabaseLocation.Csv(Path.of(tables.toURI())).open());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** A resource beside this class; empty if there is none. */
    static String text(String path) {
        try (InputStream in = GoldenNodes.class.getResourceAsStream(path)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
