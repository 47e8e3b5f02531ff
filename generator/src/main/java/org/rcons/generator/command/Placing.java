package org.rcons.generator.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.plan.Balance;

/** Which conserver host a node gets, given the one that the inventory has for it. */
@FunctionalInterface
interface Placing {
    /**
     * The host.
     *
     * @param written in the inventory, or null if none is
     * @return null for the machine that the run stands for
     */
    @Nullable
    String host(String node, @Nullable String written);

    /** The nodes with their hosts, in the same order. */
    default List<Node> place(List<Node> nodes) {
        List<Node> placed = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            String host = host(node.name(), node.conserver());
            placed.add(new Node(node.name(), host, node.line(), node.onDemand(), node.controller()));
        }
        return placed;
    }

    /**
     * As the user wants it.
     *
     * @param hosts to balance nodes without one on; empty if they stay as they are
     * @throws FailedException if the hosts cannot be understood
     */
    static Placing of(List<String> hosts) throws FailedException {
        if (hosts.isEmpty()) {
            return (node, written) -> written;
        }
        try {
            Balance balance = Balance.parse(String.join(",", hosts));
            return (node, written) -> written == null ? balance.host(node) : written;
        } catch (IllegalArgumentException e) {
            throw new FailedException(ExitStatus.USAGE, "--balance: " + e.getMessage(), e);
        }
    }
}
