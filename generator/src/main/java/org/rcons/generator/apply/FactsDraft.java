package org.rcons.generator.apply;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostFacts.Conserver;
import org.rcons.generator.plan.HostFacts.Kind;
import org.rcons.generator.plan.HostFacts.Service;
import org.rcons.generator.plan.Machine;

/** Facts as they come in. */
final class FactsDraft {
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<InetAddress> addresses = new LinkedHashSet<>();
    private final List<RunningMaster> masters = new ArrayList<>();
    private String name;
    private boolean serviceNode;
    private boolean tls;
    private @Nullable String version;
    private @Nullable String sslVersion;
    private @Nullable String file;
    private @Nullable String options;
    private int groups;
    private String optionsPath = "/etc/sysconfig/conserver";

    /** For a host that goes by this name until it says its own. */
    FactsDraft(String host) {
        this.name = host;
    }

    void text(String which, String text) {
        if (which.equals("file")) {
            file = text;
        } else {
            options = text;
        }
    }

    void fact(String fact, String value) {
        switch (fact) {
            case "name" -> name = value.isEmpty() ? name : value;
            case "address" -> address(value);
            case "alias" -> aliases.add(value);
            case "servicenode" -> serviceNode = true;
            case "version" -> version = value.isEmpty() ? null : value;
            case "tls" -> tls = true;
            case "options" -> optionsPath = value;
            case "master" -> master(value);
            case "groups" -> groups(value);
            case "sslversion" -> sslVersion = value.isEmpty() ? null : value;
            default -> {
                // What a later version of the script says.
            }
        }
    }

    private void address(String text) {
        InetAddress address = literal(text);
        if (address != null) {
            addresses.add(address);
        }
    }

    private void master(String line) {
        RunningMaster master = RunningMaster.parse(line);
        if (master != null) {
            masters.add(master);
        }
    }

    /** Of the master that was named last; the first one's count. */
    private void groups(String number) {
        if (masters.size() == 1 && number.matches("\\d{1,6}")) {
            groups = Integer.parseInt(number);
        }
    }

    /** An address that is written as one; null for anything else, which is not looked up. */
    static @Nullable InetAddress literal(String text) {
        if (text.indexOf(':') < 0 && !text.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    Found finish() {
        Machine machine = new Machine(name, List.copyOf(aliases), List.copyOf(addresses), serviceNode);
        int groupSize = masters.isEmpty() ? 0 : masters.get(0).groupSize();
        Service service = new Service(kind(), optionsPath, options, groupSize, groups);
        return new Found(
                new HostFacts(machine, new Conserver(version, tls), file, service, sslVersion), List.copyOf(masters));
    }

    private Kind kind() {
        if (optionsPath.contains(".service.d/")) {
            return Kind.SYSTEMD;
        }
        return optionsPath.startsWith("/etc/sysconfig/") ? Kind.RED_HAT : Kind.DEBIAN;
    }
}
