package org.rcons.generator.command;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.rcons.generator.cf.ServerFile;
import org.rcons.generator.emit.ConserverCf;
import org.rcons.generator.emit.ConserverCfException;
import org.rcons.generator.emit.Heading;
import org.rcons.generator.emit.OptionsFile;
import org.rcons.generator.inventory.Site;
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
            return tuned(task, facts, heading);
        } catch (ConserverCfException | IllegalArgumentException e) {
            throw new FailedException(ExitStatus.CONFIGURATION, file(task) + ": " + e.getMessage(), e);
        }
    }

    /** The text does not depend on the size of groups, but that on all consoles of the text. */
    private HostPlan tuned(HostTask task, HostFacts facts, Heading heading) throws ConserverCfException {
        Tuning settings = Tuner.tuning(GroupSize.DEFAULT);
        String file = edit(task, facts, heading.tuned(settings, Tuner.COMMANDS, names));
        Predicate<String> served = served(facts);
        GroupSize size = new GroupSize(ConsoleMix.of(ServerFile.read("conserver.cf", file), served));
        int perChild = choice(size).perChild();
        HostFacts.Service service = facts.service();
        String options = OptionsFile.edit(service.kind(), service.options(), Tuner.tuning(perChild));
        return new HostPlan(task, facts, file, options, perChild, excerpt(facts, file), served);
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
     * The number of consoles a group.
     *
     * @throws IllegalArgumentException if the user's number is not possible there
     */
    GroupSize.Choice choice(GroupSize size) {
        return order.form().groupSize() == 0
                ? size.choose()
                : size.require(order.form().groupSize());
    }

    /** The model of a host with the consoles of a task and no other. */
    GroupSize size(HostTask task) {
        boolean onDemand = site.onDemand().equalsIgnoreCase("yes");
        return new GroupSize(ConsoleMix.of(task.change().consoles(), onDemand));
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
