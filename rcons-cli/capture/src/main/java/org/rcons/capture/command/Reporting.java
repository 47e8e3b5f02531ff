package org.rcons.capture.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.arguments.RunStatus;
import org.rcons.capture.arguments.Shell;
import org.rcons.capture.fleet.FleetListener;
import org.rcons.capture.report.Progress;
import org.rcons.capture.report.Report;
import org.rcons.capture.report.StandardError;
import org.rcons.capture.report.StandardOut;
import org.rcons.capture.save.SaveFolder;
import org.rcons.capture.save.SavedConsoles;
import org.rcons.capture.spool.FanOut;
import org.rcons.capture.spool.Spool;
import org.rcons.protocol.message.ConsoleName;

/** Where everything goes that a run finds out: the standard output, files, progress, and the exit status. */
final class Reporting {
    private static final long SPOOL_BYTES = 16L << 20;
    /** Who reads the output through a pager may take long. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final StandardError err;
    private final boolean quiet;
    private final StandardOut out;
    private final Report report;
    private final Progress progress;
    private final @Nullable SavedConsoles saved;
    private final Worst worst = new Worst();
    private volatile @Nullable String broken;

    /**
     * Opens everything.
     *
     * @param names of all nodes, in the user's order
     * @param folder for what the consoles show, or null
     * @param stop what to do when nobody takes the standard output any more
     */
    Reporting(
            CaptureOrder.Output wanted,
            Shell shell,
            StandardError err,
            List<ConsoleName> names,
            @Nullable SaveFolder folder,
            Runnable stop) {
        this.err = err;
        this.quiet = wanted.quiet();
        this.out = new StandardOut(shell.out(), Spool.open("output", SPOOL_BYTES), why -> {
            broken = why;
            stop.run();
        });
        this.report = wanted.format().report(names, out, shell.outputColumns());
        this.progress = new Progress(names.size(), err, System::nanoTime);
        this.saved = folder == null ? null : new SavedConsoles(folder, Spool.open("files", SPOOL_BYTES), err::say);
    }

    /** Lets the progress be seen, and gives the one to be told of the consoles. */
    FleetListener begin() {
        List<FleetListener> all = new ArrayList<>(List.of(worst, report, progress));
        if (saved != null) {
            all.add(saved);
        }
        if (!quiet) {
            progress.start();
        }
        return new FanOut(all);
    }

    /** All consoles are finished: writes what is left to be written. */
    RunStatus end() {
        progress.stop();
        report.over();
        out.close(PATIENCE);
        if (saved != null) {
            saved.close(PATIENCE);
        }
        if (!quiet) {
            progress.close();
        }
        if (broken != null) {
            err.say("rcons capture: " + broken);
        }
        boolean incomplete = broken != null || (saved != null && saved.failures() > 0);
        return incomplete ? RunStatus.OUTPUT : worst.status();
    }
}
