package org.rcons.capture.report;

import org.rcons.capture.fleet.FleetListener;

/** Says on the standard output what it hears of the fleet. See {@link OutputFormat}. */
public interface Report extends FleetListener {
    /**
     * The run is over, all consoles are finished or given up. Called once, as the last. A node of which nothing was heard is
     * reported as stopped: none is ever missing.
     */
    void over();
}
