package org.rcons.generator.inventory.stanza;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The attributes of {@code lsdef} that have a use here, and where the database keeps them (XCAT.md 11.2). */
final class Attributes {
    private static final Map<String, String> BY_COLUMN = new TreeMap<>();
    private static final Set<String> USED = new HashSet<>(List.of("members", "master", "excludenodes"));

    static {
        same("nodehm", "power mgt cons termserver termport conserver serialport serialspeed serialflow getmac");
        same("nodehm", "consoleondemand consoleenabled cmdmapping");
        same("nodelist", "groups status statustime appstatus primarysn hidden updatestatus zonename");
        same("nodetype", "os arch profile provmethod nodetype supportedarchs");
        same("noderes", "servicenode xcatmaster netboot tftpserver nfsserver installnic primarynic");
        same("vpd", "mtm serial");
        same("hosts", "ip hostnames");
        same("ppc", "hcp parent pprofile");
        same("mp", "mpa");
        other("nodelist.comments", "usercomment");
        other("servicenode.conserver", "setupconserver");
        other("vm.host", "vmhost");
        other("vm.cpus", "vmcpus");
        other("vm.memory", "vmmemory");
        other("ppc.id", "id");
        other("mp.id", "id");
        other("ipmi.bmc", "bmc");
        other("openbmc.bmc", "bmc");
        other("openbmc.consport", "consport");
    }

    private Attributes() {}

    private static void same(String table, String columns) {
        for (String column : columns.split(" ", -1)) {
            other(table + "." + column, column);
        }
    }

    private static void other(String column, String attribute) {
        BY_COLUMN.put(column, attribute);
        USED.add(attribute);
    }

    /** True if the value of this attribute must be kept. */
    static boolean isUsed(String attribute) {
        return USED.contains(attribute);
    }

    /** The attribute that shows a column; null if none does. */
    static @Nullable String of(String table, String column) {
        return BY_COLUMN.get(table + "." + column);
    }
}
