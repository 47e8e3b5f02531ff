package org.rcons.generator.inventory.plain;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.noderange.NodeCatalog;

/**
 * The inventory of a site without xCAT: a YAML file with the sections {@code site}, {@code defaults}, {@code groups} and
 * {@code nodes}, as {@code inventory.yaml} beside this class shows. Each node of the file has a console; a node's own
 * settings come before those of its groups, in the order of the file, and those before the defaults. A file with a
 * mistake is refused as a whole.
 */
public final class PlainInventory implements Inventory {
    private final String origin;
    private final PlainReader file;

    private PlainInventory(String origin, PlainReader file) {
        this.origin = origin;
        this.file = file;
    }

    /**
     * Reads a file to its end; the caller closes it.
     *
     * @param name of the file, for messages
     * @throws InventoryException if something in it is wrong, with file, line, column, and what to write
     */
    public static PlainInventory read(Reader reader, String name) throws InventoryException {
        return new PlainInventory(name, PlainReader.read(reader, name));
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Site site() {
        return file.site();
    }

    @Override
    public NodeCatalog catalog() {
        return file.catalog();
    }

    @Override
    public Consoles allConsoles() {
        return consoles(file.catalog().nodes());
    }

    @Override
    public Consoles consoles(Collection<String> nodes) {
        List<Node> found = new ArrayList<>();
        for (String name : new TreeSet<>(nodes)) {
            Node node = file.catalog().node(name);
            if (node != null) {
                found.add(node);
            }
        }
        return new Consoles(found, List.of());
    }

    @Override
    public @Nullable String conserverHost(String node) {
        Node found = file.catalog().node(node);
        return found == null ? null : found.conserver();
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(file.warnings());
    }

    /** Nothing is open. */
    @Override
    public void close() {}
}
