package org.rcons.capture.fleet;

import java.util.List;
import org.rcons.protocol.client.ClientOptions;

/** One fleet from its first console to its last, on event loops of its own. */
public final class FleetRun {
    private final ClientOptions client;
    private final FleetOptions options;

    public FleetRun(ClientOptions client, FleetOptions options) {
        this.client = client;
        this.options = options;
    }

    public void run(List<Assignment> assignments, FleetListener listener) {}

    public void stop() {}
}
