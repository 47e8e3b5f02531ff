package org.rcons.generator.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.apply.SystemNames;
import org.rcons.generator.emit.Heading;
import org.rcons.generator.inventory.Inventory;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.inventory.source.Inventories;
import org.rcons.generator.plan.ConserverHosts;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.Machine;
import org.rcons.generator.plan.Partition;
import org.rcons.generator.plan.Work;

/** One run: inventory, selection, partition, facts, plans, delivery. What is wrong with one host stops no other. */
final class Generation {
    private static final Duration NAME_SERVICE = Duration.ofSeconds(20);

    private final Order order;
    private final Map<String, String> environment;
    private final Screen screen;
    private final SystemNames names = new SystemNames(NAME_SERVICE);
    private ExitStatus status = ExitStatus.OK;
    private boolean everyHost = true;

    Generation(Order order, Map<String, String> environment, Screen screen) {
        this.order = order;
        this.environment = environment;
        this.screen = screen;
    }

    ExitStatus run() throws FailedException, InterruptedException {
        FutureTask<Ground> looking = Ground.look(order, environment);
        try (Inventory inventory = Inventories.open(order.source().inventory(), environment)) {
            return run(inventory, looking);
        } catch (InventoryException e) {
            throw new FailedException(ExitStatus.NO_INPUT, e);
        }
    }

    private ExitStatus run(Inventory inventory, FutureTask<Ground> looking)
            throws InventoryException, FailedException, InterruptedException {
        Site site = inventory.site();
        Work work = work(inventory);
        Ground ground = Ground.await(looking);
        ConserverHosts hosts = new ConserverHosts(ground.machine(), site.master(), names);
        Partition partition = partition(work, hosts);
        Delivery delivery = new Delivery(order, ground.options(), screen);
        if (order.delivery().way() == Order.Way.EXPLAIN) {
            return worse(new Reasons(order, site, names, screen).explain(partition.tasks()));
        }
        Hosts source = order.source().as().isEmpty() && order.delivery().way() != Order.Way.OUTPUT
                ? ground.live()
                : folder(ground.machine(), inventory);
        List<HostPlan> plans = plans(partition.tasks(), source, site);
        return worse(delivery.deliver(plans, everyHost));
    }

    private FolderHosts folder(Machine machine, Inventory inventory) {
        return new FolderHosts(order.delivery(), machine, names, Inventories.isXcat(inventory), environment);
    }

    private Work work(Inventory inventory) throws InventoryException, FailedException {
        Selection selection = new Selection(inventory, environment);
        Work work = work(selection);
        inventory.warnings().forEach(screen::warn);
        selection.faults().forEach(fault -> screen.warn(fault.toString()));
        if (!selection.faults().isEmpty()) {
            status = ExitStatus.PARTLY;
        }
        @Nullable String fault = Heading.fault(inventory.site());
        if (fault != null) {
            screen.warn(fault);
        }
        return work;
    }

    /** The notes come first: they may say why a noderange is refused. */
    private Work work(Selection selection) throws InventoryException, FailedException {
        try {
            return selection.work(order, Placing.of(order.source().balance()));
        } finally {
            selection.notes().forEach(screen::warn);
        }
    }

    private Partition partition(Work work, ConserverHosts hosts) throws FailedException {
        try {
            Partition partition = Partition.of(work, order.scope(), hosts);
            partition.notes().forEach(screen::warn);
            return partition;
        } catch (IllegalArgumentException e) {
            throw new FailedException(ExitStatus.CONFIGURATION, e);
        }
    }

    private List<HostPlan> plans(List<HostTask> tasks, Hosts source, Site site) throws InterruptedException {
        Drafts drafts = new Drafts(order, site, names);
        List<Hosts.Answer> facts = source.facts(tasks);
        List<HostPlan> plans = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            HostTask task = tasks.get(i);
            @Nullable HostFacts found = facts.get(i).found();
            try {
                if (found == null) {
                    throw new FailedException(ExitStatus.PARTLY, facts.get(i).failure());
                }
                if (found.file() == null && task.change().removesOnly()) {
                    screen.progress(task.host() + ": there is no conserver.cf, nothing to remove");
                } else {
                    plans.add(drafts.plan(task, found));
                }
            } catch (FailedException e) {
                everyHost = false;
                screen.warn(task.host() + ": " + e.getMessage(), e);
                status = tasks.size() == 1 ? e.status() : ExitStatus.PARTLY;
            }
        }
        return plans;
    }

    private ExitStatus worse(ExitStatus other) {
        return status == ExitStatus.OK ? other : status;
    }
}
