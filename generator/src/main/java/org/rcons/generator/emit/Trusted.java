package org.rcons.generator.emit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.plan.Machine;
import org.rcons.generator.plan.NameService;

/** The lines of {@code access *}. */
final class Trusted {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String KEYWORD = "trusted ";

    private Trusted() {}

    /**
     * xCAT's: the loopback address, the management node, then the machine's IPv4 addresses and short names and the hosts
     * that the user trusts. Duplicates are found by comparing the text (xCAT: by regular expressions, in which a dot is
     * any character).
     */
    static List<String> plain(Machine machine, @Nullable String master, List<String> trusted) {
        List<String> lines = new ArrayList<>(List.of(KEYWORD + LOOPBACK + ";"));
        Set<String> own = new LinkedHashSet<>();
        for (InetAddress address : machine.addresses()) {
            if (address instanceof Inet4Address) {
                own.add(address.getHostAddress());
            }
        }
        own.addAll(machine.aliases());
        own.remove(LOOPBACK);
        if (master != null && !master.isBlank()) {
            lines.add(KEYWORD + Word.trusted(master.strip()) + ";");
            own.remove(master.strip());
        }
        own.addAll(given(trusted));
        if (!own.isEmpty()) {
            own.forEach(Word::trusted);
            lines.add(KEYWORD + String.join(",", own) + ";");
        }
        return lines;
    }

    private static List<String> given(List<String> trusted) {
        List<String> given = new ArrayList<>();
        for (String item : trusted) {
            for (String host : item.split(",", -1)) {
                if (!host.isBlank()) {
                    given.add(host.strip());
                }
            }
        }
        return given;
    }

    /**
     * The same by address, each once: conserver looks a name up whenever a client comes, and everybody waits meanwhile.
     */
    static List<String> numeric(List<String> lines, NameService names) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> numeric = new ArrayList<>();
        for (String line : lines) {
            List<String> fresh = new ArrayList<>();
            String hosts = line.substring(KEYWORD.length(), line.length() - 1);
            for (String host : hosts.split(",", -1)) {
                for (String address : addresses(host, names)) {
                    if (seen.add(address)) {
                        fresh.add(address);
                    }
                }
            }
            if (!fresh.isEmpty()) {
                numeric.add(KEYWORD + String.join(",", fresh) + ";");
            }
        }
        return numeric;
    }

    private static List<String> addresses(String host, NameService names) {
        if (host.indexOf(':') >= 0 || host.matches("[0-9./]+")) {
            return List.of(host);
        }
        List<String> found = new ArrayList<>();
        for (InetAddress address : names.addresses(host)) {
            if (address instanceof Inet4Address || !address.isLinkLocalAddress()) {
                found.add(address.getHostAddress());
            }
        }
        return found.isEmpty() ? List.of(host) : found;
    }
}
