package org.rcons.generator.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.noderange.NodeCatalog;

/** What is to be managed. Read-only; not thread-safe. */
public interface Inventory extends AutoCloseable {
    /** Where it comes from, for messages: {@code SQLite:/etc/xcat}, a file. Without a password. */
    String origin();

    /** What holds for the cluster. */
    Site site() throws InventoryException;

    /** What noderanges can speak about. */
    NodeCatalog catalog() throws InventoryException;

    /** All consoles, controllers among them: what a run without noderange works on (XCAT.md 3.2, 10.4). */
    Consoles allConsoles() throws InventoryException;

    /** The consoles of some nodes. Nodes without a console are left out. */
    Consoles consoles(Collection<String> nodes) throws InventoryException;

    /**
     * The conserver host of a node as written, evaluated, whether it has a console or not.
     *
     * @return null if none is set or there is no such node
     */
    @Nullable
    String conserverHost(String node) throws InventoryException;

    /** Nodes that may be conserver hosts without serving a node of this inventory: xCAT's service nodes (XCAT.md 4.2). */
    default Set<String> serviceNodes() throws InventoryException {
        return Set.of();
    }

    /** What a careful reader would have noticed so far; one line each. */
    List<String> warnings();

    @Override
    void close();
}
