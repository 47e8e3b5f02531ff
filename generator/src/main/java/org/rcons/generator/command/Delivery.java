package org.rcons.generator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcons.generator.apply.Applier;
import org.rcons.generator.apply.ApplyOptions;
import org.rcons.generator.apply.HostChange;
import org.rcons.generator.apply.Outcome;
import org.rcons.generator.apply.ReloadWay;
import org.rcons.generator.emit.OutputFolder;
import org.rcons.generator.plan.HostDiff;
import org.rcons.generator.plan.LineDiff;
import org.rcons.generator.plan.Moves;
import org.rcons.protocol.route.RoutesException;

/** What happens to finished plans: they are shown, put into a folder, or onto the hosts. */
final class Delivery {
    /** Lines that are the same around those that are not. */
    private static final int CONTEXT = 3;

    private final Order order;
    private final ApplyOptions options;
    private final Screen screen;

    Delivery(Order order, ApplyOptions options, Screen screen) {
        this.order = order;
        this.options = options;
        this.screen = screen;
    }

    /**
     * Does it.
     *
     * @param everyHost false if there are hosts of the order that could not be planned: what is there of them stays
     */
    ExitStatus deliver(List<HostPlan> plans, boolean everyHost) throws FailedException, InterruptedException {
        return switch (order.delivery().way()) {
            case DRY_RUN, DIFF -> show(plans);
            case OUTPUT ->
                new FolderDelivery(order.delivery().folder(), everyHost && order.noderange() == null, screen)
                        .write(plans);
            default -> apply(plans);
        };
    }

    private ExitStatus show(List<HostPlan> plans) {
        Moves moves = new Moves(routes());
        for (HostPlan plan : plans) {
            HostDiff diff = plan.diff();
            plan.effects(diff).forEach(screen::result);
            moves.add(plan.task().host(), diff.consoles());
            if (order.delivery().way() == Order.Way.DIFF) {
                LineDiff.of(plan.before(), plan.file(), CONTEXT).forEach(screen::result);
            }
        }
        moves.lines().forEach(screen::result);
        return ExitStatus.OK;
    }

    private Map<String, String> routes() {
        String folder = order.delivery().folder();
        try {
            return folder.isEmpty() ? Map.of() : new OutputFolder(Path.of(folder)).routes();
        } catch (RoutesException e) {
            screen.warn(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            screen.warn(FileFault.line(Path.of(folder), "its routes cannot be read", e));
        }
        return Map.of();
    }

    private ExitStatus apply(List<HostPlan> plans) throws InterruptedException {
        Order.Delivery how = order.delivery();
        List<HostChange> changes = new ArrayList<>();
        for (HostPlan plan : plans) {
            changes.add(plan.change(how.file(), how.remote().reload() != ReloadWay.NONE));
            if (order.verbose()) {
                screen.result("Setting the nodes into " + how.file() + " on "
                        + (plan.task().here()
                                ? "the management node"
                                : plan.task().host()));
                screen.text(plan.file());
            }
        }
        List<Outcome> outcomes = new Applier(options, outcome -> screen.progress(outcome.toString())).apply(changes);
        if (outcomes.size() > 1) {
            new ResultTable(outcomes).lines().forEach(screen::result);
        }
        return outcomes.stream().anyMatch(outcome -> outcome.result() == Outcome.Result.FAILED)
                ? (outcomes.size() == 1 ? ExitStatus.CANNOT_WRITE : ExitStatus.PARTLY)
                : ExitStatus.OK;
    }
}
