package org.rcons.generator.inventory.xcat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the attributes of {@code lsdef} are kept (XCAT.md 11.2), as far as groups of nodes are made of them. */
final class LsdefNames {
    /** The name of the node itself. */
    static final String NODE = "node";

    private static final Map<String, List<Column>> COLUMNS = columns();

    private LsdefNames() {}

    /**
     * A column.
     *
     * @param management the {@code nodehm.mgt} of the nodes for which it counts; null for all nodes
     */
    record Column(String table, String name, @Nullable String management) {}

    /** True if an attribute is known here. */
    static boolean has(String attribute) {
        return attribute.equals(NODE) || COLUMNS.containsKey(attribute);
    }

    /** The columns that may have an attribute; none if it is not known, or is {@link #NODE}. */
    static List<Column> columns(String attribute) {
        return COLUMNS.getOrDefault(attribute, List.of());
    }

    private static Map<String, List<Column>> columns() {
        Map<String, List<Column>> columns = new HashMap<>();
        same(columns, "nodelist", "groups status appstatus primarysn hidden updatestatus zonename");
        same(
                columns,
                "nodehm",
                "power mgt cons termserver termport conserver serialport serialspeed serialflow getmac"
                        + " cmdmapping consoleondemand consoleenabled");
        same(
                columns,
                "noderes",
                "servicenode netboot tftpserver tftpdir nfsserver monserver nfsdir installnic primarynic"
                        + " cmdinterface xcatmaster nimserver routenames nameservers proxydhcp syslog");
        same(columns, "nodetype", "os arch profile provmethod supportedarchs nodetype");
        same(columns, "vpd", "serial mtm side asset uuid");
        same(columns, "hosts", "ip hostnames otherinterfaces");
        same(columns, "ppc", "hcp parent pprofile supernode sfp");
        same(columns, "mp", "mpa");
        same(columns, "mac", "mac");
        for (String column : Set.of("nameserver", "dhcpserver", "conserver", "monserver", "ldapserver", "ntpserver")) {
            columns.put("setup" + column, List.of(new Column("servicenode", column, null)));
        }
        columns.put("usercomment", List.of(new Column("nodelist", "comments", null)));
        columns.put("vmhost", List.of(new Column("vm", "host", null)));
        columns.put("slotid", List.of(new Column("mp", "id", null)));
        columns.put("id", List.of(new Column("mp", "id", "blade"), new Column("ppc", "id", null)));
        columns.put("bmc", managed("bmc"));
        columns.put("bmcport", List.of(new Column("ipmi", "bmcport", "ipmi")));
        columns.put("bmcusername", managed("username"));
        columns.put("consport", List.of(new Column("openbmc", "consport", "openbmc")));
        return columns;
    }

    /** A column of the table that is named as the way in which a node is managed. */
    private static List<Column> managed(String column) {
        return List.of(new Column("ipmi", column, "ipmi"), new Column("openbmc", column, "openbmc"));
    }

    private static void same(Map<String, List<Column>> columns, String table, String names) {
        for (String name : Names.split(names, ' ')) {
            columns.put(name, List.of(new Column(table, name, null)));
        }
    }
}
