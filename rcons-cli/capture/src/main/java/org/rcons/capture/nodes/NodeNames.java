package org.rcons.capture.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.noderange.Expansion;
import org.rcons.generator.noderange.NodeCatalog;
import org.rcons.generator.noderange.NodeRange;
import org.rcons.generator.noderange.NodeRangeException;
import org.rcons.protocol.route.NaturalOrder;

/**
 * The names of the nodes that the user means.
 *
 * @param inventory where to look them up, or null to take every name for a node
 * @param environment the process' variables, which say what digits alone are short for
 * @param notes takes what the user should know, one line each
 */
record NodeNames(@Nullable Inventory inventory, Map<String, String> environment, Consumer<String> notes) {
    private static final int MOST = 1_000_000;

    /**
     * Expands a noderange, in the order in which people count; names from a list stay in its order.
     *
     * @param list the standard input
     * @throws IllegalArgumentException if there is no sense in it, it names nothing, or unknown nodes
     * @throws InventoryException if the inventory cannot be read
     * @throws IOException if the list cannot be read
     */
    List<String> of(Which which, InputStream list) throws IOException {
        List<String> names = which.noderange().equals(Which.STANDARD_INPUT) ? listed(which, list) : ranged(which);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("'" + which.noderange() + "' names no node");
        }
        return names;
    }

    private List<String> ranged(Which which) throws InventoryException {
        List<String> names = new ArrayList<>();
        try {
            if (inventory == null) {
                names.addAll(NodeRange.names(which.noderange(), environment));
            } else {
                names.addAll(known(which, inventory.catalog()));
            }
        } catch (NodeRangeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        names.sort(NaturalOrder.NODES);
        return names;
    }

    private List<String> known(Which which, NodeCatalog catalog) throws NodeRangeException {
        Expansion found = NodeRange.over(catalog, environment).expand(which.noderange());
        found.notes().forEach(notes);
        unknown(found.missing(), which);
        return found.nodes();
    }

    private List<String> listed(Which which, InputStream list) throws IOException {
        Set<String> names = read(list);
        if (inventory != null) {
            NodeCatalog catalog = inventory.catalog();
            List<String> missing =
                    names.stream().filter(name -> !catalog.has(name)).toList();
            unknown(missing, which);
            missing.forEach(names::remove);
        }
        return new ArrayList<>(names);
    }

    private static Set<String> read(InputStream list) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comment = line.indexOf('#');
            StringTokenizer words = new StringTokenizer(comment < 0 ? line : line.substring(0, comment), ", \t\r");
            while (words.hasMoreTokens()) {
                names.add(words.nextToken());
            }
            if (names.size() > MOST) {
                throw new IllegalArgumentException("more than " + MOST + " names on the standard input");
            }
        }
        return names;
    }

    private void unknown(List<String> missing, Which which) {
        if (missing.isEmpty()) {
            return;
        }
        String complaint = (inventory == null ? "" : inventory.origin() + " has ") + "no such nodes or groups: "
                + String.join(", ", missing);
        if (!which.skipUnknown()) {
            throw new IllegalArgumentException(complaint + " (--skip-unknown goes on without them)");
        }
        notes.accept(complaint + ": skipped");
    }
}
