package org.rcons.capture.fleet;

import org.rcons.capture.result.NodeResult;
import org.rcons.protocol.message.ConsoleName;

/** Hands everything on, and says so when a console is finished, even if the listener fails at it. */
record Finishing(FleetListener listener, Runnable finished) implements FleetListener {
    @Override
    public void begun(ConsoleName node) {
        listener.begun(node);
    }

    @Override
    public void opened(ConsoleName node) {
        listener.opened(node);
    }

    @Override
    public void output(ConsoleName node, byte[] bytes, Flow flow) {
        listener.output(node, bytes, flow);
    }

    @Override
    public void finished(NodeResult result) {
        try {
            listener.finished(result);
        } finally {
            finished.run();
        }
    }
}
