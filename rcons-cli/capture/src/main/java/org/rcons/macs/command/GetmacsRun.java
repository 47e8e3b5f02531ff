package org.rcons.macs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.arguments.RunStatus;
import org.rcons.capture.arguments.Shell;
import org.rcons.capture.fleet.Assignment;
import org.rcons.capture.fleet.FleetOptions;
import org.rcons.capture.fleet.FleetRun;
import org.rcons.capture.nodes.Preparation;
import org.rcons.capture.nodes.Target;
import org.rcons.capture.nodes.Which;
import org.rcons.capture.report.Progress;
import org.rcons.capture.report.StandardError;
import org.rcons.capture.spool.FanOut;
import org.rcons.macs.MacAddress;
import org.rcons.macs.MacSource;
import org.rcons.macs.NodeMacs;
import org.rcons.macs.catalogue.BootWatcher;
import org.rcons.macs.catalogue.Catalogue;
import org.rcons.macs.openfirmware.Limits;
import org.rcons.macs.openfirmware.OpenFirmwareDialogue;
import org.rcons.macs.output.MacJson;
import org.rcons.macs.output.MacLines;
import org.rcons.macs.store.MacStore;
import org.rcons.protocol.message.ConsoleName;

/** One run of {@code getmacs}. Everything that can be wrong is found before the first console is opened. */
final class GetmacsRun {
    private static final long TO_OPEN_SECONDS = 15;

    private final GetmacsOrder order;
    private final Shell shell;
    private final StandardError err;

    GetmacsRun(GetmacsOrder order, Shell shell, StandardError err) {
        this.order = order;
        this.shell = shell;
        this.err = err;
    }

    /**
     * Runs to the end.
     *
     * @throws IOException of a kind that tells what cannot be read or written
     * @throws IllegalArgumentException if what the user said has no meaning
     */
    RunStatus run() throws IOException {
        Preparation.Ready ready =
                new Preparation(shell.environment(), shell.in(), this::warn).make(order.which(), order.connection());
        List<ConsoleName> names = ready.targets().stream().map(Target::node).toList();
        MacStore store = order.output().display() ? null : store();
        Map<ConsoleName, MacSource> sources = sources(names);
        Gathering gathering = new Gathering(names, sources);
        try (FleetRun fleet = new FleetRun(ready.client(), options())) {
            sail(fleet, ready.targets(), sources, gathering);
            return report(gathering.nodes(), store);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private MacStore store() throws IOException {
        String inventory = order.which().inventory();
        return MacStore.of(Which.NONE.equals(inventory) ? "-" : inventory, shell.environment(), Path.of(""));
    }

    private FleetOptions options() {
        return new FleetOptions(
                order.limits().timeout(), null, 0, order.limits().parallel(), true);
    }

    private Map<ConsoleName, MacSource> sources(List<ConsoleName> names) throws IOException {
        Map<ConsoleName, MacSource> sources = new HashMap<>();
        GetmacsOrder.Asking asking = order.asking();
        if (asking == null) {
            Catalogue catalogue = Catalogue.standard();
            names.forEach(name -> sources.put(name, new BootWatcher(catalogue)));
            return sources;
        }
        if (asking.client() != null && names.size() > 1) {
            throw new IllegalArgumentException("-C is the address of one node, and there are " + names.size());
        }
        Limits limits = asking.atPrompt() ? Limits.standard() : whileBooting();
        try (Pings pings = Pings.of(asking, order.which().inventory(), shell.environment())) {
            for (ConsoleName name : names) {
                sources.put(name, new OpenFirmwareDialogue(limits, pings.of(name.text())));
            }
        }
        return sources;
    }

    /** A node that was just switched on takes its time to come to the prompt. */
    private static Limits whileBooting() {
        Limits usual = Limits.standard();
        return new Limits(
                usual.tick(), Duration.ofMinutes(1), usual.answer(), usual.tree(), usual.ping(), usual.adapter());
    }

    private void sail(FleetRun fleet, List<Target> targets, Map<ConsoleName, MacSource> sources, Gathering gathering)
            throws IOException, InterruptedException {
        List<Assignment> assignments = new ArrayList<>();
        for (Target target : targets) {
            MacSource source = sources.get(target.node());
            if (source != null) {
                assignments.add(new Assignment(target.node(), target.master(), source.follower()));
            }
        }
        Power power = power(targets);
        if (power != null && order.asking() != null) {
            power.run("off");
            power.run("of");
        }
        Thread booting = bootWhenOpen(power, gathering);
        if (order.output().quiet()) {
            fleet.run(assignments, gathering);
        } else {
            watched(fleet, assignments, gathering);
        }
        booting.join();
        if (power != null && order.asking() != null) {
            power.run("off");
        }
    }

    private void watched(FleetRun fleet, List<Assignment> assignments, Gathering gathering)
            throws InterruptedException {
        try (Progress progress = new Progress(assignments.size(), err, System::nanoTime)) {
            progress.start();
            fleet.run(assignments, new FanOut(List.of(gathering, progress)));
        }
    }

    private @Nullable Power power(List<Target> targets) {
        String command = order.powerCommand();
        return command == null
                ? null
                : new Power(command, targets.stream().map(Target::node).toList());
    }

    /** Boot screens begin when somebody looks. */
    private Thread bootWhenOpen(@Nullable Power power, Gathering gathering) {
        Thread thread = new Thread(() -> boot(power, gathering), "power");
        if (power != null && order.asking() == null) {
            thread.setDaemon(true);
            thread.start();
        }
        return thread;
    }

    private void boot(@Nullable Power power, Gathering gathering) {
        try {
            gathering.awaitOpen(TO_OPEN_SECONDS);
            if (power != null) {
                power.run("boot");
            }
        } catch (IOException e) {
            warn(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunStatus report(List<NodeMacs> nodes, @Nullable MacStore store) throws IOException {
        boolean pinged = order.asking() == null || order.asking().ping();
        boolean taken = shell.say(order.output().json() ? MacJson.text(nodes) : MacLines.text(nodes, pinged));
        Map<String, MacAddress> chosen = new TreeMap<>();
        for (NodeMacs node : nodes) {
            MacAddress mac = node.chosen();
            if (mac != null) {
                chosen.put(node.result().node(), mac);
            }
        }
        if (store != null && !chosen.isEmpty()) {
            warn(store.write(chosen));
        }
        if (!taken) {
            warn("the standard output takes no more");
            return RunStatus.OUTPUT;
        }
        return chosen.size() == nodes.size() ? RunStatus.OK : RunStatus.MISSING;
    }

    private void warn(String line) {
        err.say("getmacs: " + line);
    }
}
