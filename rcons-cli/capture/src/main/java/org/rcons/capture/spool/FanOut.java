package org.rcons.capture.spool;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rcons.capture.fleet.FleetListener;
import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/**
 * Tells several listeners what the fleet tells one, in their order. Each gets a flow of its own: the console's output
 * comes again when nobody holds it back any more. They share the bytes, so nobody may change them.
 */
public final class FanOut implements FleetListener {
    private final List<FleetListener> listeners;
    private final Map<ConsoleName, SharedFlow> flows = new ConcurrentHashMap<>();

    /** Tells these. */
    public FanOut(List<? extends FleetListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void begun(ConsoleName node) {
        for (FleetListener listener : listeners) {
            listener.begun(node);
        }
    }

    @Override
    public void opened(ConsoleName node) {
        for (FleetListener listener : listeners) {
            listener.opened(node);
        }
    }

    @Override
    public void output(ConsoleName node, byte[] bytes, Flow flow) {
        SharedFlow shared = flows.get(node);
        if (shared == null || !shared.isOf(flow)) {
            shared = new SharedFlow(flow, listeners.size());
            flows.put(node, shared);
        }
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).output(node, bytes, shared.share(i));
        }
    }

    @Override
    public void finished(NodeResult result) {
        flows.remove(new ConsoleName(result.node()));
        for (FleetListener listener : listeners) {
            listener.finished(result);
        }
    }
}
