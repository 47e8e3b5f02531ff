package org.rcons.generator.plan;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;

/**
 * Which spellings mean which conserver host. Two spellings with an address in common are one host; xCAT compares them as
 * text and lets the requests to one host overwrite each other (XCAT.md 3.6). A name that cannot be resolved is a host of
 * its own.
 *
 * <p>Unset means the management node, and so do {@code site.master} and its addresses. A machine that is no service node
 * counts as the management node. On a service node {@code localhost} is somebody else: it was written by the management
 * node.
 */
public final class ConserverHosts {
    private final Machine here;
    private final @Nullable String master;
    private final NameService names;
    private final Map<String, List<InetAddress>> known = new HashMap<>();
    private final Map<String, Boolean> local = new HashMap<>();

    /**
     * Seen from one machine.
     *
     * @param here the machine that a command runs on, or as if it did
     * @param master {@code site.master}, or null
     */
    public ConserverHosts(Machine here, @Nullable String master, NameService names) {
        this.here = here;
        this.master = master;
        this.names = names;
    }

    /** The machine that all is seen from. */
    public Machine machine() {
        return here;
    }

    /**
     * The host of what {@code nodehm.conserver} holds: {@code A} of {@code A:B} (XCAT.md 4.3).
     *
     * @return empty if nothing is set
     * @throws IllegalArgumentException if that is no host name or address
     */
    public static String name(@Nullable String conserver) {
        if (conserver == null || conserver.isBlank()) {
            return "";
        }
        return HostPort.parse(conserver, 1).host();
    }

    /**
     * True if that is the machine that all is seen from.
     *
     * @param host as {@link #name} gives it
     */
    public boolean isHere(String host) {
        Boolean known = local.get(host);
        if (known == null) {
            known = decide(host);
            local.put(host, known);
        }
        return known;
    }

    private boolean decide(String host) {
        if (here.serviceNode()) {
            return !isLoopback(host) && isOurs(host);
        }
        return host.isEmpty() || isOurs(host) || isMaster(host);
    }

    private boolean isOurs(String host) {
        if (host.isEmpty()) {
            return false;
        }
        if (host.equalsIgnoreCase(here.name()) || host.equalsIgnoreCase(shortOf(here.name()))) {
            return true;
        }
        for (String alias : here.aliases()) {
            if (host.equalsIgnoreCase(alias)) {
                return true;
            }
        }
        return meet(addresses(host), here.addresses());
    }

    private boolean isMaster(String host) {
        return master != null && (host.equalsIgnoreCase(master) || meet(addresses(host), addresses(master)));
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private static String shortOf(String name) {
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static boolean meet(List<InetAddress> one, List<InetAddress> other) {
        for (InetAddress address : one) {
            if (other.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private List<InetAddress> addresses(String host) {
        return known.computeIfAbsent(host, names::addresses);
    }

    /**
     * How hosts are reached: every spelling gets the one that stands for its host, which is a name rather than an
     * address, because keys and aliases of ssh go by names, and among names the first in byte order.
     *
     * @param hosts spellings of hosts that are not here
     * @param notes gets a line for each host that has several spellings or cannot be resolved
     */
    public Map<String, String> reachedAs(Collection<String> hosts, List<String> notes) {
        Map<String, String> reached = new TreeMap<>();
        for (List<String> spellings : group(new TreeSet<>(hosts))) {
            String best = best(spellings);
            for (String spelling : spellings) {
                reached.put(spelling, best);
            }
            if (spellings.size() > 1) {
                notes.add(String.join(", ", spellings) + " are one conserver host; it is reached as " + best);
            } else if (addresses(best).isEmpty()) {
                notes.add("conserver host " + best + " cannot be resolved to an address here");
            }
        }
        return reached;
    }

    private Collection<List<String>> group(Collection<String> spellings) {
        Map<Object, String> owners = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        for (String spelling : spellings) {
            for (Object mark : marks(spelling)) {
                String other = owners.putIfAbsent(mark, spelling);
                if (other != null) {
                    parents.put(root(parents, spelling), root(parents, other));
                }
            }
        }
        Map<String, List<String>> groups = new TreeMap<>();
        for (String spelling : spellings) {
            groups.computeIfAbsent(root(parents, spelling), root -> new ArrayList<>())
                    .add(spelling);
        }
        return groups.values();
    }

    private static String root(Map<String, String> parents, String spelling) {
        String root = spelling;
        for (String up = parents.get(root); up != null && !up.equals(root); up = parents.get(root)) {
            root = up;
        }
        return root;
    }

    private List<Object> marks(String spelling) {
        List<Object> marks = new ArrayList<>(addresses(spelling));
        marks.add(spelling.toLowerCase(Locale.ROOT));
        return marks;
    }

    private static String best(List<String> spellings) {
        for (String spelling : spellings) {
            if (!isAddress(spelling)) {
                return spelling;
            }
        }
        return spellings.get(0);
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }
}
