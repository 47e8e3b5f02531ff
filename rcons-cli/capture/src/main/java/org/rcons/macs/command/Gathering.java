package org.rcons.macs.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rcons.capture.fleet.FleetListener;
import org.rcons.capture.result.NodeResult;
import org.rcons.macs.MacSource;
import org.rcons.macs.NodeMacs;
import org.rcons.protocol.message.ConsoleName;

/** Keeps what was found of each node. */
final class Gathering implements FleetListener {
    private final Map<ConsoleName, MacSource> sources;
    private final List<ConsoleName> order;
    private final Map<ConsoleName, NodeMacs> found = new HashMap<>();
    private final Set<ConsoleName> awaited;
    private final CountDownLatch allOpen = new CountDownLatch(1);

    /** For these nodes, in the order in which they are printed. */
    Gathering(List<ConsoleName> order, Map<ConsoleName, MacSource> sources) {
        this.order = List.copyOf(order);
        this.sources = Map.copyOf(sources);
        this.awaited = new HashSet<>(order);
    }

    @Override
    public void opened(ConsoleName node) {
        heardOf(node);
    }

    @Override
    public synchronized void finished(NodeResult result) {
        ConsoleName node = new ConsoleName(result.node());
        MacSource source = sources.get(node);
        found.put(node, new NodeMacs(result, source == null ? List.of() : source.adapters()));
        heardOf(node);
    }

    private synchronized void heardOf(ConsoleName node) {
        awaited.remove(node);
        if (awaited.isEmpty()) {
            allOpen.countDown();
        }
    }

    /** Waits until every console is open or given up, but not longer than that. */
    void awaitOpen(long seconds) throws InterruptedException {
        if (!allOpen.await(seconds, TimeUnit.SECONDS)) {
            allOpen.countDown();
        }
    }

    /** Of all nodes, in their order. */
    synchronized List<NodeMacs> nodes() {
        List<NodeMacs> all = new ArrayList<>();
        for (ConsoleName node : order) {
            NodeMacs macs = found.get(node);
            if (macs != null) {
                all.add(macs);
            }
        }
        return all;
    }
}
