package org.rcons.generator.emit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.plan.ConserverHosts;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostTask;
import org.rcons.generator.plan.Machine;
import org.rcons.generator.plan.NameService;
import org.rcons.generator.plan.Partition;
import org.rcons.generator.plan.Scope;
import org.rcons.generator.plan.Work;

/** Machines with a conserver.cf each, in memory, and a name service. */
final class Cluster implements NameService {
    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    final Map<String, String> files = new LinkedHashMap<>();
    Site site = new Site("10.0.0.1", "");
    HostFacts.Conserver conserver = new HostFacts.Conserver("8.2.1", true);
    List<String> trusted = List.of();

    Cluster machine(String name, boolean serviceNode, List<String> aliases, String... addresses) {
        List<InetAddress> parsed = new ArrayList<>();
        for (String address : addresses) {
            parsed.add(literal(address));
        }
        machines.put(name, new Machine(name, aliases, parsed, serviceNode));
        return this;
    }

    Cluster name(String name, String address) {
        names.put(name, address);
        return this;
    }

    @Override
    public List<InetAddress> addresses(String host) {
        if (host.matches("[0-9.]+")) {
            return List.of(literal(host));
        }
        String address = names.get(host);
        return address == null ? List.of() : List.of(literal(address));
    }

    static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** Runs a command on a machine; tasks for hosts that cannot be reached are left out. */
    Partition run(String on, Scope scope, Work work) throws ConserverCfException {
        Partition partition = Partition.of(work, scope, new ConserverHosts(machine(on), site.master(), this));
        for (HostTask task : partition.tasks()) {
            Machine machine = task.here() ? machine(on) : find(task.host());
            if (machine != null) {
                String file = ConserverCf.edit(files.get(machine.name()), task.change(), heading(machine));
                files.put(machine.name(), file);
            }
        }
        return partition;
    }

    Heading heading(Machine machine) {
        return Heading.of(facts(machine), site, trusted);
    }

    HostFacts facts(Machine machine) {
        HostFacts.Service service =
                new HostFacts.Service(HostFacts.Kind.DEBIAN, "/etc/default/conserver-server", null, 0, 0);
        return new HostFacts(machine, conserver, null, service, null);
    }

    Machine machine(String name) {
        Machine machine = machines.get(name);
        if (machine == null) {
            throw new IllegalArgumentException(name);
        }
        return machine;
    }

    private @Nullable Machine find(String host) {
        for (Machine machine : machines.values()) {
            if (machine.name().equals(host) || !Collections.disjoint(machine.addresses(), addresses(host))) {
                return machine;
            }
        }
        return null;
    }

    String file(String machine) {
        return files.getOrDefault(machine, "");
    }
}
