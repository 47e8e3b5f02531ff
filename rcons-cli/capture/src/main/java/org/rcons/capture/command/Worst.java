package org.rcons.capture.command;

import org.rcons.capture.arguments.RunStatus;
import org.rcons.capture.fleet.FleetListener;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;

/** The worst that became of a node. */
final class Worst implements FleetListener {
    private boolean failed;
    private boolean missing;

    @Override
    public synchronized void finished(NodeResult result) {
        Outcome.Kind kind = result.verdict().outcome().kind();
        failed |= kind == Outcome.Kind.BAD;
        missing |= kind == Outcome.Kind.MISSING;
    }

    synchronized RunStatus status() {
        if (failed) {
            return RunStatus.FAILED;
        }
        return missing ? RunStatus.MISSING : RunStatus.OK;
    }
}
