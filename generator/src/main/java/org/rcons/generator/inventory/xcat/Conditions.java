package org.rcons.generator.inventory.xcat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.rcons.generator.inventory.InventoryException;

/** The conditions of dynamic groups: {@code attr==v::attr2=~re}, all of which must hold (XCAT.md 10.7). */
final class Conditions {
    private static final Pattern FORM = Pattern.compile("([^=!~]+)(==|!=|=~|!~)(.*)");

    /** Where lsdef's attributes live, if not in nodehm under their own name (XCAT.md 11.2). */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("node", "nodelist.node"),
            Map.entry("groups", "nodelist.groups"),
            Map.entry("status", "nodelist.status"),
            Map.entry("appstatus", "nodelist.appstatus"),
            Map.entry("primarysn", "nodelist.primarysn"),
            Map.entry("zonename", "nodelist.zonename"),
            Map.entry("hidden", "nodelist.hidden"),
            Map.entry("usercomment", "nodelist.comments"),
            Map.entry("os", "nodetype.os"),
            Map.entry("arch", "nodetype.arch"),
            Map.entry("profile", "nodetype.profile"),
            Map.entry("provmethod", "nodetype.provmethod"),
            Map.entry("nodetype", "nodetype.nodetype"),
            Map.entry("servicenode", "noderes.servicenode"),
            Map.entry("xcatmaster", "noderes.xcatmaster"),
            Map.entry("netboot", "noderes.netboot"),
            Map.entry("tftpserver", "noderes.tftpserver"),
            Map.entry("setupconserver", "servicenode.conserver"),
            Map.entry("bmc", "ipmi.bmc"),
            Map.entry("bmcport", "ipmi.bmcport"),
            Map.entry("bmcusername", "ipmi.username"),
            Map.entry("hcp", "ppc.hcp"),
            Map.entry("parent", "ppc.parent"),
            Map.entry("pprofile", "ppc.pprofile"),
            Map.entry("mpa", "mp.mpa"),
            Map.entry("vmhost", "vm.host"),
            Map.entry("mtm", "vpd.mtm"),
            Map.entry("serial", "vpd.serial"),
            Map.entry("mac", "mac.mac"),
            Map.entry("ip", "hosts.ip"));

    private final Database database;
    private final Inheritance inheritance;
    private final Collection<String> nodes;

    Conditions(Database database, Inheritance inheritance, Collection<String> nodes) {
        this.database = database;
        this.inheritance = inheritance;
        this.nodes = nodes;
    }

    /**
     * The nodes for which all hold.
     *
     * @param place of the conditions, for messages
     * @throws UncheckedIOException of an {@link InventoryException} if they cannot be understood
     */
    Collection<String> nodes(String wherevals, String place) {
        List<String> left = new ArrayList<>(nodes);
        for (String condition : wherevals.split("::", -1)) {
            Matcher matcher = FORM.matcher(condition.strip());
            if (!matcher.matches()) {
                throw wrong(place, condition, "write ATTRIBUTE==VALUE, or !=, =~, !~");
            }
            keep(left, matcher, place);
        }
        return left;
    }

    private void keep(List<String> left, Matcher condition, String place) {
        String[] column = PLACES.getOrDefault(condition.group(1), "nodehm." + condition.group(1)).split("\\.", 2);
        KeyedTable table = database.table(column[0]);
        String operator = condition.group(2);
        String value = condition.group(3);
        Pattern pattern = operator.endsWith("~") ? pattern(value, place) : null;
        left.removeIf(node -> {
            String is = inheritance.value(table, node, column[1]);
            boolean equal = pattern == null ? is.equals(value) : pattern.matcher(is).find();
            return equal == operator.startsWith("!");
        });
    }

    private static Pattern pattern(String regex, String place) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw wrong(place, regex, String.valueOf(e.getDescription()));
        }
    }

    private static UncheckedIOException wrong(String place, String text, String why) {
        return new UncheckedIOException(new InventoryException(place + ": '" + text + "': " + why));
    }
}
