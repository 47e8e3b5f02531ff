package org.rcons.macs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.NodeResult;

/**
 * What is known of the adapters of one node.
 *
 * @param result how the watching or asking ended
 * @param adapters in the order in which the node showed them, the first that reached something first
 */
public record NodeMacs(NodeResult result, List<Adapter> adapters) {
    /** Keeps its own copy. */
    public NodeMacs {
        adapters = List.copyOf(adapters);
    }

    /**
     * The address that the inventory gets (XCAT.md 13.2): of the first adapter that reached something, else of the first
     * that has one.
     *
     * @return null if there is none
     */
    public @Nullable MacAddress chosen() {
        MacAddress first = null;
        for (Adapter adapter : adapters) {
            if (adapter.mac() != null && adapter.reach() == Adapter.Reach.SUCCESSFUL) {
                return adapter.mac();
            }
            first = first == null ? adapter.mac() : first;
        }
        return first;
    }
}
