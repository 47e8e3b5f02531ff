package org.rcons.generator.emit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rcons.generator.inventory.Spelling;
import org.rcons.generator.plan.Machine;
import org.rcons.generator.plan.NameService;

/**
 * Whom a host trusts: itself, the management node, and those that the user names.
 *
 * @param master {@code site.master}; empty if it is not set
 * @param given by the user
 */
record Trusted(Machine machine, String master, List<String> given) {
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * Checks the hosts.
     *
     * @param given hosts, or lists with commas
     * @throws IllegalArgumentException if one would break the file
     */
    Trusted {
        master = master.strip();
        given = hosts(given);
        if (!master.isEmpty()) {
            Spelling.trusted(master);
        }
        given.forEach(Spelling::trusted);
        machine.aliases().forEach(Spelling::trusted);
    }

    private static List<String> hosts(List<String> given) {
        List<String> hosts = new ArrayList<>();
        for (String item : given) {
            for (String host : item.split(",", -1)) {
                if (!host.isBlank()) {
                    hosts.add(host.strip());
                }
            }
        }
        return List.copyOf(hosts);
    }

    /**
     * The lines of {@code access *} as xCAT writes them: IPv4 addresses, then short names. Duplicates are found by
     * comparing the text (xCAT: by regular expressions, in which a dot is any character).
     */
    List<String> plain() {
        Set<String> own = new LinkedHashSet<>();
        for (InetAddress address : machine.addresses()) {
            if (address instanceof Inet4Address) {
                own.add(address.getHostAddress());
            }
        }
        own.addAll(machine.aliases());
        own.remove(LOOPBACK);
        own.remove(master);
        own.addAll(given);
        List<String> lines = new ArrayList<>();
        add(lines, List.of(LOOPBACK));
        add(lines, master.isEmpty() ? List.of() : List.of(master));
        add(lines, own);
        return lines;
    }

    /**
     * The same by address, each once: conserver looks names up whenever a client comes, and everybody waits meanwhile.
     * The machine's short names are dropped, as its addresses say the same; another name that cannot be resolved stays.
     */
    List<String> numeric(NameService names) {
        Set<String> own = new LinkedHashSet<>();
        machine.addresses().forEach(address -> put(own, address));
        for (String host : machine.addresses().isEmpty() ? machine.aliases() : List.<String>of()) {
            own.addAll(addresses(host, names));
        }
        given.forEach(host -> own.addAll(addresses(host, names)));
        Set<String> head = master.isEmpty() ? new LinkedHashSet<>() : addresses(master, names);
        head.remove(LOOPBACK);
        own.remove(LOOPBACK);
        own.removeAll(head);
        List<String> lines = new ArrayList<>();
        add(lines, List.of(LOOPBACK));
        add(lines, head);
        add(lines, own);
        return lines;
    }

    private static Set<String> addresses(String host, NameService names) {
        Set<String> found = new LinkedHashSet<>();
        if (host.indexOf('/') < 0) {
            names.addresses(host).forEach(address -> put(found, address));
        }
        return found.isEmpty() ? new LinkedHashSet<>(Set.of(host)) : found;
    }

    /** An address of one link is of no use: conserver would need its scope, too. */
    private static void put(Set<String> to, InetAddress address) {
        if (address instanceof Inet4Address || !address.isLinkLocalAddress()) {
            to.add(AddressText.of(address));
        }
    }

    private static void add(List<String> lines, Collection<String> hosts) {
        if (!hosts.isEmpty()) {
            lines.add("trusted " + String.join(",", hosts) + ";");
        }
    }
}
