package org.rcons.generator.inventory.xcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Site;

/** Which consoles an xCAT database has. */
final class XcatInventoryTest {
    private static final String COLUMNS = "mgt cons conserver serialport consoleondemand termserver termport";

    private final MemoryTables tables = new MemoryTables();

    private XcatInventory inventory() throws InventoryException {
        return XcatInventory.of(tables);
    }

    private static List<String> names(Consoles consoles) {
        return consoles.nodes().stream().map(Node::name).toList();
    }

    private static List<String> faulty(Consoles consoles) {
        return consoles.faults().stream().map(Fault::node).toList();
    }

    private static String warning(XcatInventory inventory, String part) {
        return inventory.warnings().stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " in " + inventory.warnings()));
    }

    @Test
    void consoles_haveWhatIsInherited() throws InventoryException {
        tables.nodes("b;rack,all", "a;all", "c;all")
                .hardware(COLUMNS, "rack;;;sn1;;YES", "all;ipmi;;;0", "c;;cyclades;;;0;ts1;7")
                .with("nodetype", "node nodetype", "a;ppc,hmc");

        Consoles all = inventory().allConsoles();

        assertEquals(
                List.of(
                        new Node("a", null, new Line.Method("ipmi"), OnDemand.UNSET, true),
                        new Node("b", "sn1", new Line.Method("ipmi"), OnDemand.YES, false),
                        new Node("c", null, new Line.TerminalServer("cyclades", "ts1", "7"), OnDemand.NO, false)),
                all.nodes());
        assertEquals(List.of(), all.faults());
    }

    @Test
    void consoles_whenSomeNodesAreFaulty_holdTheOthers() throws InventoryException {
        tables.nodes("a;all", "b;all", "c;all", "d;all", "e x;all")
                .hardware(COLUMNS, "a;;ipmi", "b;;;;0", "c;;mrv;;;;ts1", "d;;|d|(foo(1))|", "e x;;ipmi");

        Consoles all = inventory().allConsoles();

        assertEquals(List.of("a"), names(all));
        assertEquals(List.of("b", "c", "d", "e x"), faulty(all));
        assertTrue(all.faults().get(2).reason().contains("nodehm.cons, row d"));
        assertTrue(all.faults().get(2).reason().contains("'foo(1)'"));
    }

    @Test
    void consoles_ofSomeNodes_areTheirsAlone() throws InventoryException {
        tables.nodes("a;all", "b;all", "c;").hardware(COLUMNS, "all;;ipmi", "ghost;;hmc");

        Consoles some = inventory().consoles(List.of("b", "a", "b", "c", "ghost", "all"));

        assertEquals(List.of("a", "b"), names(some));
    }

    @Test
    void expression_whenTheNodeHasNoConsole_isNotLookedAt() throws InventoryException {
        tables.nodes("a;all").hardware(COLUMNS, "all;ipmi;;|(eval(1))|");

        assertEquals(List.of(), faulty(inventory().allConsoles()));
    }

    @Test
    void allConsoles_whenAKeyIsARangeOrADynamicGroup_holdItsMembersWithoutItsValues() throws InventoryException {
        tables.nodes("n1;x", "n2;x", "n3;y", "m1;y")
                .groups("dyn;dynamic;node=~^m", "x;static")
                .hardware(COLUMNS, "n[1-2];;hmc", "dyn;;hmc", "y;;kvm");

        Consoles all = inventory().allConsoles();

        assertEquals(List.of("m1", "n3"), names(all));
        assertEquals(new Line.Method("kvm"), all.nodes().get(0).line());
    }

    @Test
    void allConsoles_whenANodeHasTheNameOfAGroup_leaveTheGroupOutAndSaySo() throws InventoryException {
        tables.nodes("rack;all", "n1;rack", "n2;rack,ipmi").hardware(COLUMNS, "rack;;kvm", "ipmi;;ipmi");

        try (XcatInventory inventory = inventory()) {
            assertEquals(List.of("n2", "rack"), names(inventory.allConsoles()));
            assertEquals(List.of("n1"), names(inventory.consoles(List.of("n1"))));
            assertTrue(warning(inventory, "hides the group").contains("n1"));
            assertTrue(warning(inventory, "name of a node and of a group").startsWith("rack "));
        }
    }

    @Test
    void allConsoles_whenARowNamesNothing_saySo() throws InventoryException {
        tables.nodes("n1;all").hardware(COLUMNS, "n1;;ipmi", "ghost;;hmc", "n9-n1;;hmc");

        try (XcatInventory inventory = inventory()) {
            assertEquals(List.of("n1"), names(inventory.allConsoles()));
            assertTrue(warning(inventory, "has rows for").contains("ghost"));
            assertTrue(warning(inventory, "n9-n1").contains("nodehm"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "g", "a,nosuch", "g@all", "/a"})
    void allConsoles_haveNoExcludedNodes(String excluded) throws InventoryException {
        tables.nodes("a;g,all", "b;all")
                .hardware(COLUMNS, "all;;ipmi", "a;;kvm")
                .site("excludenodes;" + excluded);

        try (XcatInventory inventory = inventory()) {
            assertEquals(List.of("b"), names(inventory.allConsoles()));
            assertEquals(excluded, inventory.catalog().excluded());
        }
    }

    @Test
    void conserverHost_isEvaluated_whetherTheNodeHasAConsoleOrNot() throws InventoryException {
        tables.nodes("cn21;rack", "x;").hardware("conserver", "rack;|cn(\\d+)|sn(($1-1)/20+1)|", "ghost;sn9");

        try (XcatInventory inventory = inventory()) {
            assertEquals("sn2", inventory.conserverHost("cn21"));
            assertNull(inventory.conserverHost("x"));
            assertNull(inventory.conserverHost("ghost"));
            assertNull(inventory.conserverHost("rack"));
        }
    }

    @Test
    void conserverHost_whenNotSupported_failsWithItsPlace() throws InventoryException {
        tables.nodes("n1;all").hardware("conserver", "all;|n(\\d+)|sn(rand($1))|");

        try (XcatInventory inventory = inventory()) {
            InventoryException e = assertThrows(InventoryException.class, () -> inventory.conserverHost("n1"));
            assertTrue(e.toString().contains("nodehm.conserver, row all"), e.toString());
            assertTrue(e.toString().contains("'rand($1)'"), e.toString());
        }
    }

    @Test
    void warnings_sayFirstThatANodeIsItsOwnConserverHost() throws InventoryException {
        tables.nodes("login;all", "n1;all, x", "m1;all", "m2;all", "m3;all", "m4;all")
                .hardware(COLUMNS, "all;;ipmi;|n(\\d+)|sn($1)|;;maybe", "m1;;/x/y/");

        try (XcatInventory inventory = inventory()) {
            inventory.allConsoles();
            inventory.allConsoles();

            String first = inventory.warnings().get(0);
            assertTrue(first.startsWith("nodehm.conserver, row all"), first);
            assertTrue(first.contains("login, m1, m2 and 2 others"), first);
            assertTrue(warning(inventory, "nodehm.cons, row m1").contains("m1"));
            assertTrue(warning(inventory, "consoleondemand of").contains("'maybe'"));
            assertTrue(warning(inventory, "with a blank").contains("' x'"));
        }
    }

    @Test
    void warnings_tellOfValuesThatXcatComputesOtherwise() throws InventoryException {
        tables.nodes("cn1;all").hardware(COLUMNS, "all;;ipmi;|n(\\d+)|sn($1)|;(1/0)", "cn1;;;;|n|(1/0)|");

        try (XcatInventory inventory = inventory()) {
            inventory.allConsoles();
            assertEquals("csn1", inventory.conserverHost("cn1"));
            assertTrue(warning(inventory, "only a part").contains("cn1"));
        }
    }

    @Test
    void serviceNodes_areThoseOfTheirTable_byNodeOrGroup() throws InventoryException {
        tables.nodes("sn1;service,all", "sn2;service,all", "sn3;all", "cn1;all")
                .with("servicenode", "node conserver", "service;1", "sn3;0");

        try (XcatInventory inventory = inventory()) {
            assertEquals(Set.of("sn1", "sn2", "sn3"), inventory.serviceNodes());
        }
    }

    @Test
    void serviceNodes_withoutTheirTable_areNone() throws InventoryException {
        tables.nodes("cn1;all");

        try (XcatInventory inventory = inventory()) {
            assertEquals(Set.of(), inventory.serviceNodes());
        }
    }

    @Test
    void site_hasItsValuesAsWritten() throws InventoryException {
        tables.site("consoleondemand;perhaps");

        try (XcatInventory inventory = inventory()) {
            assertEquals("perhaps", inventory.site().onDemand());
            assertEquals(List.of(), inventory.warnings());
        }
    }

    @ParameterizedTest
    @CsvSource({"master;10.0.0.1,10.0.0.1", "domain;x,"})
    void site_hasTheMasterOrNone(String row, String master) throws InventoryException {
        tables.site(row);

        assertEquals(new Site(master, ""), inventory().site());
    }

    @Test
    void tables_whenThereAreNone_areAnEmptyInventory() throws InventoryException {
        try (XcatInventory inventory = inventory()) {
            assertEquals(List.of(), inventory.allConsoles().nodes());
            assertFalse(inventory.catalog().has("n1"));
            assertEquals(Site.NONE, inventory.site());
        }
        assertTrue(tables.closed);
    }

    @Test
    void tables_whenTheNodesCannotBeRead_areClosed() {
        tables.withoutAccessTo("nodelist");

        assertThrows(InventoryException.class, this::inventory);
        assertTrue(tables.closed);
    }

    @Test
    void allConsoles_whenATableCannotBeRead_areNone() throws InventoryException {
        tables.nodes("n1;all").hardware(COLUMNS, "all;;ipmi").withoutAccessTo("nodetype");

        try (XcatInventory inventory = inventory()) {
            assertThrows(InventoryException.class, inventory::allConsoles);
        }
    }
}
