package org.rcons.capture.report;

import org.rcons.capture.fleet.FleetListener;
import org.rcons.protocol.message.ConsoleName;

/** Says on the standard output what it hears of the fleet. See {@link OutputFormat}. */
public interface Report extends FleetListener {
    @Override
    default void begun(ConsoleName node) {}

    @Override
    default void opened(ConsoleName node) {}

    @Override
    default void output(ConsoleName node, byte[] bytes, Flow flow) {}

    /**
     * The run is over, all consoles are finished or given up. Called once, as the last. A node of which nothing was heard is
     * reported as stopped: none is ever missing.
     */
    void over();
}
