package org.rcons.generator.command;

import java.util.ArrayList;
import java.util.List;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.plan.Balance;

/** The ways to place nodes that have no conserver host. */
final class Placements {
    private Placements() {}

    /**
     * As the user wants it.
     *
     * @param hosts to balance on; empty if nodes stay as they are
     * @throws FailedException if the hosts cannot be understood
     */
    static Placing of(List<String> hosts) throws FailedException {
        if (hosts.isEmpty()) {
            return nodes -> nodes;
        }
        try {
            Balance balance = Balance.parse(String.join(",", hosts));
            return nodes -> placed(nodes, balance);
        } catch (IllegalArgumentException e) {
            throw new FailedException(ExitStatus.USAGE, "--balance: " + e.getMessage());
        }
    }

    private static List<Node> placed(List<Node> nodes, Balance balance) {
        List<Node> placed = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            placed.add(
                    node.conserver() != null
                            ? node
                            : new Node(
                                    node.name(),
                                    balance.host(node.name()),
                                    node.line(),
                                    node.onDemand(),
                                    node.controller()));
        }
        return placed;
    }
}
