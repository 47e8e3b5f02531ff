package org.rcons.generator.command;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.emit.ConserverCf;
import org.rcons.generator.emit.ConserverCfException;
import org.rcons.generator.emit.Heading;
import org.rcons.generator.emit.OptionsFile;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.plan.Change;
import org.rcons.generator.plan.Console;
import org.rcons.generator.plan.ConsoleMix;
import org.rcons.generator.plan.GroupSize;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.NameService;
import org.rcons.generator.plan.Tuner;
import org.rcons.generator.plan.Tuning;

/** Makes the new files of a host out of its task and what is there. */
final class Drafts {
    /** New consoles that conserver reads before a file counts: 0.05 s. */
    private static final int MOST_CHECKED = 2000;

    private final Order order;
    private final Site site;
    private final NameService names;

    Drafts(Order order, Site site, NameService names) {
        this.order = order;
        this.site = site;
        this.names = names;
    }

    /**
     * The plan for a host.
     *
     * @throws FailedException if its file cannot be edited; nothing is lost
     */
    HostPlan plan(HostTask task, HostFacts facts) throws FailedException {
        try {
            Heading heading = Heading.of(facts, site, order.form().trusted());
            if (!order.form().tuned()) {
                String file = edit(task, facts, heading);
                return new HostPlan(task, facts, file, null, 0, excerpt(facts, file), served(facts));
            }
            GroupSize.Choice choice = choice(task, facts);
            Tuning tuning = Tuner.tuning(choice.perChild());
            String file = edit(task, facts, heading.tuned(tuning, Tuner.COMMANDS, names));
            HostFacts.Service service = facts.service();
            String options = OptionsFile.edit(service.kind(), service.options(), tuning);
            return new HostPlan(task, facts, file, options, choice.perChild(), excerpt(facts, file), served(facts));
        } catch (ConserverCfException | IllegalArgumentException e) {
            throw new FailedException(ExitStatus.CONFIGURATION, file(task) + ": " + e.getMessage());
        }
    }

    private static String excerpt(HostFacts facts, String file) throws ConserverCfException {
        return ConserverCf.excerpt(file, facts.file(), MOST_CHECKED);
    }

    /** The file of a host by the name that the user knows it by. */
    private String file(HostTask task) {
        Order.Delivery delivery = order.delivery();
        return delivery.way() == Order.Way.OUTPUT
                ? FolderHosts.file(Path.of(delivery.folder()), task.host()).toString()
                : delivery.file();
    }

    private static String edit(HostTask task, HostFacts facts, Heading heading) throws ConserverCfException {
        return ConserverCf.edit(facts.file(), task.change(), heading);
    }

    /**
     * The number of consoles a group for a host.
     *
     * @throws IllegalArgumentException if the user's number is not possible there
     */
    GroupSize.Choice choice(HostTask task, @Nullable HostFacts facts) throws ConserverCfException {
        GroupSize size = size(task, facts);
        return order.form().groupSize() == 0
                ? size.choose()
                : size.require(order.form().groupSize());
    }

    /** The model of a host with all its consoles. */
    GroupSize size(HostTask task, @Nullable HostFacts facts) throws ConserverCfException {
        return new GroupSize(
                ConsoleMix.of(consoles(task.change(), facts), site.onDemand().equalsIgnoreCase("yes")));
    }

    /** Consoles that are not in the task but stay in the file count as those of commands. */
    private static List<Console> consoles(Change change, @Nullable HostFacts facts) throws ConserverCfException {
        if (change instanceof Change.Replace replace) {
            return replace.consoles();
        }
        List<Console> consoles = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        if (change instanceof Change.Refresh refresh) {
            consoles.addAll(refresh.consoles());
            known.addAll(refresh.withdrawn());
            refresh.consoles().forEach(console -> known.add(console.node().name()));
        }
        for (String name : ConserverCf.nodes(facts == null ? null : facts.file())) {
            if (known.add(name)) {
                consoles.add(Kept.console(name));
            }
        }
        return consoles;
    }

    /** Whether a {@code master} in a host's file means the host itself: conserver decides by addresses. */
    private Predicate<String> served(HostFacts facts) {
        Map<String, Boolean> known = new HashMap<>();
        return master -> known.computeIfAbsent(master, name -> isAddressOf(facts, name));
    }

    private boolean isAddressOf(HostFacts facts, String name) {
        for (InetAddress address : names.addresses(name)) {
            if (address.isLoopbackAddress() || facts.machine().addresses().contains(address)) {
                return true;
            }
        }
        return name.equalsIgnoreCase(facts.machine().name());
    }
}
