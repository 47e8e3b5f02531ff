package org.rcons.capture.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.arguments.RunStatus;
import org.rcons.capture.arguments.Shell;
import org.rcons.capture.fleet.Assignment;
import org.rcons.capture.fleet.FleetOptions;
import org.rcons.capture.fleet.FleetRun;
import org.rcons.capture.nodes.Preparation;
import org.rcons.capture.nodes.Target;
import org.rcons.capture.report.StandardError;
import org.rcons.capture.save.SaveException;
import org.rcons.capture.save.SaveFolder;
import org.rcons.protocol.message.ConsoleName;

/** One run of {@code rcons capture}. Everything that can be wrong is found before the first console is opened. */
final class CaptureRun {
    private final CaptureOrder order;
    private final Shell shell;
    private final StandardError err;

    CaptureRun(CaptureOrder order, Shell shell, StandardError err) {
        this.order = order;
        this.shell = shell;
        this.err = err;
    }

    /**
     * Runs to the end.
     *
     * @throws IOException of a kind that tells what cannot be read: the configuration, the inventory, the script
     * @throws IllegalArgumentException if what the user said has no meaning
     * @throws SaveException if nothing can be saved where the user wants it
     */
    RunStatus run() throws IOException, SaveException {
        Followers followers = Followers.of(order.wanted());
        Preparation.Ready ready =
                new Preparation(shell.environment(), shell.in(), this::warn).make(order.which(), order.connection());
        List<ConsoleName> names = ready.targets().stream().map(Target::node).toList();
        SaveFolder folder = folder(names);
        List<Assignment> assignments = ready.targets().stream()
                .map(target -> new Assignment(target.node(), target.master(), followers.next()))
                .toList();
        try (FleetRun fleet = new FleetRun(ready.client(), options())) {
            Reporting reporting = new Reporting(order.output(), shell, err, names, folder, fleet::stop);
            fleet.run(assignments, reporting.begin());
            return reporting.end();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private @Nullable SaveFolder folder(List<ConsoleName> names) throws SaveException {
        CaptureOrder.Output output = order.output();
        return output.save() == null ? null : SaveFolder.prepare(output.save().toString(), output.cast(), names);
    }

    private FleetOptions options() {
        CaptureOrder.Limits limits = order.limits();
        return new FleetOptions(
                limits.timeout(),
                limits.idle(),
                limits.replay(),
                limits.parallel(),
                order.wanted().force());
    }

    private void warn(String line) {
        err.say("rcons capture: " + line);
    }
}
