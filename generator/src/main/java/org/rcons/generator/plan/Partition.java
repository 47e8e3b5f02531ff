package org.rcons.generator.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.Node;

/**
 * Who serves what (XCAT.md 3.3, 4.2): the tasks of a command, this machine first, then the others in the byte order of
 * their names.
 *
 * <p>On a service node a command covers the nodes that name it as their conserver host, and no other host. Nodes whose
 * conserver host has changed keep their entry on the old one until that is set up as a whole.
 *
 * @param tasks at most one for each host; none if there is nothing to do
 * @param notes what the user should know, one line each
 */
public record Partition(List<HostTask> tasks, List<String> notes) {
    /** Keeps its own copies. */
    public Partition {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /**
     * Partitions.
     *
     * @throws IllegalArgumentException if a conserver host is no host name or address
     */
    public static Partition of(Work work, Scope scope, ConserverHosts hosts) {
        if (work instanceof Work.All all) {
            return replace(served(all.nodes()), scope, hosts);
        } else if (work instanceof Work.Some some) {
            return refresh(some, scope, hosts);
        } else if (work instanceof Work.DeleteSome delete) {
            return share(delete.nodes(), scope, hosts, (names, here) -> new Change.Remove(names))
                    .orNote("no entry to remove belongs to a host of this command: nothing to do");
        } else if (work instanceof Work.DeleteAll delete) {
            return everyHost(delete.hosts(), scope, hosts, new Change.RemoveAll());
        } else if (work instanceof Work.Cleanup cleanup) {
            return everyHost(cleanup.hosts(), scope, hosts, new Change.Cleanup(cleanup.known()));
        }
        throw new IllegalStateException("no such work: " + work);
    }

    private static List<Node> served(List<Node> nodes) {
        List<Node> served = new ArrayList<>();
        for (Node node : nodes) {
            if (!node.controller()) {
                served.add(node);
            }
        }
        return served;
    }

    private static Partition replace(List<Node> nodes, Scope scope, ConserverHosts hosts) {
        Roll roll = Roll.of(nodes, hosts);
        return share(Work.byName(nodes), scope, hosts, roll::replace)
                .orNote("no node has a console to be set up"
                        + (hosts.machine().serviceNode() ? " on this service node" : "")
                        + ": nothing to do; -C removes old entries, -d all");
    }

    private static Partition refresh(Work.Some some, Scope scope, ConserverHosts hosts) {
        Roll roll = Roll.of(some.nodes(), hosts);
        Map<String, String> written = new TreeMap<>(some.bare());
        written.putAll(Work.byName(some.nodes()));
        Partition shared = share(written, scope, hosts, roll::refresh);
        return some.nodes().isEmpty()
                ? shared.plus("none of these nodes has a console: nothing to set up")
                : shared.orNote("no host of this command serves these nodes: nothing to do");
    }

    private static Partition everyHost(Set<String> written, Scope scope, ConserverHosts hosts, Change change) {
        Map<String, String> each = new TreeMap<>();
        for (String host : written) {
            each.put(host, host);
        }
        if (scope != Scope.CONSERVER_HOSTS) {
            each.put(hosts.machine().name(), hosts.machine().name());
        }
        return share(each, scope, hosts, (names, here) -> change);
    }

    private static Partition share(Map<String, String> written, Scope scope, ConserverHosts hosts, Maker change) {
        List<String> notes = new ArrayList<>();
        Shares shares = Shares.of(written, scope, hosts, notes);
        List<HostTask> tasks = new ArrayList<>();
        if (!shares.here().isEmpty()) {
            tasks.add(new HostTask(hosts.machine().name(), true, change.of(shares.here(), true)));
        }
        shares.others().forEach((host, names) -> tasks.add(new HostTask(host, false, change.of(names, false))));
        return new Partition(tasks, notes);
    }

    /** Makes a host's change from the nodes that concern it. */
    private interface Maker {
        Change of(Set<String> names, boolean here);
    }

    private Partition orNote(String note) {
        return tasks.isEmpty() ? plus(note) : this;
    }

    private Partition plus(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Partition(tasks, more);
    }

    /** The consoles of a command by name, and where each is served. */
    private record Roll(Map<String, Node> nodes, ConserverHosts hosts) {
        static Roll of(List<Node> nodes, ConserverHosts hosts) {
            Map<String, Node> byName = new HashMap<>();
            for (Node node : nodes) {
                byName.put(node.name(), node);
            }
            return new Roll(byName, hosts);
        }

        Change replace(Set<String> names, boolean here) {
            return new Change.Replace(consoles(names, here));
        }

        Change refresh(Set<String> names, boolean here) {
            Set<String> withdrawn = new TreeSet<>(names);
            withdrawn.removeAll(nodes.keySet());
            return new Change.Refresh(consoles(names, here), withdrawn);
        }

        private List<Console> consoles(Set<String> names, boolean here) {
            List<Console> consoles = new ArrayList<>();
            for (String name : names) {
                Node node = nodes.get(name);
                if (node != null) {
                    consoles.add(new Console(node, here ? master(node) : null));
                }
            }
            return consoles;
        }

        private @Nullable String master(Node node) {
            String host = ConserverHosts.name(node.conserver());
            return hosts.isHere(host) ? null : host;
        }
    }
}
