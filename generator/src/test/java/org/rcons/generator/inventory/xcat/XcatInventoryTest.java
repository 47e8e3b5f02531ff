package org.rcons.generator.inventory.xcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.tables.DatabaseLocation;

class XcatInventoryTest {
    @TempDir
    Path folder;

    private static Path recorded() {
        try {
            return Path.of(Objects.requireNonNull(XcatInventoryTest.class.getResource("tables"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static XcatInventory open(Path folder) throws InventoryException {
        return XcatInventory.of(new DatabaseLocation.Csv(folder).open());
    }

    private XcatInventory tables(String nodelist, String nodehm, String site) throws IOException {
        Files.writeString(folder.resolve("nodelist.csv"), "#node,groups,disable\n" + nodelist);
        Files.writeString(
                folder.resolve("nodehm.csv"),
                "#node,mgt,cons,termserver,termport,conserver,serialport,consoleondemand,disable\n" + nodehm);
        Files.writeString(folder.resolve("site.csv"), "#key,value,comments,disable\n" + site);
        return open(folder);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "attributes.tsv", delimiter = '\t')
    void attributeIsInheritedAsInXcat(String node, String column, String value) throws InventoryException {
        try (XcatInventory inventory = open(recorded())) {
            assertEquals(value == null ? "" : value, inventory.catalog().value(node, "nodehm", column));
        }
    }

    @Test
    void allConsoles_areTheNodesOfTheTable() throws Exception {
        try (XcatInventory inventory = open(recorded())) {
            List<String> expected = new ArrayList<>();
            for (String line : Files.readAllLines(recorded().resolveSibling("all.tsv"))) {
                String[] f = line.split("\t", -1);
                if (!line.startsWith("#") && !f[1].isEmpty()) {
                    expected.add(f[0] + " " + f[3]);
                }
            }
            Consoles all = inventory.allConsoles();

            List<String> found = new ArrayList<>();
            for (Node node : all.nodes()) {
                found.add(node.name() + " " + (node.conserver() == null ? "" : node.conserver()));
            }
            for (Fault fault : all.faults()) {
                found.add(fault.node() + " " + inventory.catalog().value(fault.node(), "nodehm", "conserver"));
            }
            found.sort(null);
            assertEquals(expected, found);
        }
    }

    @Test
    void hierarchicalAttribute_isJoinedWithoutDoubles() throws Exception {
        for (String name : List.of("nodelist", "postscripts")) {
            Files.copy(recorded().resolve(name + ".csv"), folder.resolve(name + ".csv"));
        }
        Files.writeString(
                folder.resolve("site.csv"),
                "#key,value,comments,disable\n\"hierarchicalattrs\",\"postscripts,postbootscripts\",,\n");
        try (XcatInventory inventory = open(folder)) {
            assertEquals("n,a,b,c", inventory.catalog().value("n09", "postscripts", "postscripts"));
        }
    }

    @Test
    void consoles_whenOneNodeIsFaulty_holdTheOthers() throws Exception {
        String nodelist = "\"a\",\"all\",\n\"b\",\"all\",\n\"c\",\"all\",\n\"d\",\"all\",\n\"e{\",\"all\",\n";
        String nodehm = "\"a\",\"ipmi\",,,,\"sn1\",\"0\",\"YES\",\n" // cons stands for mgt
                + "\"b\",,,,,,\"0\",,\n" // neither cons nor mgt
                + "\"c\",,\"mrv\",\"ts1\",,,,,\n" // no port
                + "\"d\",,\"cyclades\",\"ts1\",\"3\",,,\"0\",\n"
                + "\"e{\",,\"ipmi\",,,,,,\n";
        try (XcatInventory inventory = tables(nodelist, nodehm, "")) {
            Consoles all = inventory.allConsoles();

            assertEquals(
                    List.of(
                            new Node("a", "sn1", new Line.Method("ipmi"), OnDemand.YES, false),
                            new Node("d", null, new Line.TerminalServer("cyclades", "ts1", "3"), OnDemand.NO, false)),
                    all.nodes());
            assertEquals(
                    List.of("b", "c", "e{"),
                    all.faults().stream().map(Fault::node).toList());
            assertTrue(all.faults().get(1).reason().contains("termport"));
        }
    }

    @Test
    void excludedNodes_areNowhere() throws Exception {
        try (XcatInventory inventory = tables(
                "\"a\",\"all\",\n\"b\",\"all\",\n",
                "\"all\",,\"ipmi\",,,,,,\n\"a\",,\"kvm\",,,,,,\n",
                "\"excludenodes\",\"a\",,\n")) {
            assertEquals(
                    List.of("b"),
                    inventory.allConsoles().nodes().stream().map(Node::name).toList());
        }
    }

    @Test
    void value_whenItsRuleDoesNotMatch_isTheNameAndAWarning() throws Exception {
        try (XcatInventory inventory =
                tables("\"login\",\"all\",\n", "\"all\",,\"ipmi\",,,\"|n(\\d+)|sn($1)|\",,,\n", "")) {
            assertEquals("login", inventory.conserverHost("login"));
            assertTrue(
                    inventory.warnings().get(0).startsWith("nodehm.conserver, row all"),
                    inventory.warnings().toString());
        }
    }

    @Test
    void value_whenNotUnderstood_isAnErrorThatNamesItsPlace() throws Exception {
        try (XcatInventory inventory =
                tables("\"n1\",\"all\",\n", "\"all\",,\"ipmi\",,,\"|n(\\d+)|sn(rand($1))|\",,,\n", "")) {
            InventoryException e = assertThrows(InventoryException.class, () -> inventory.conserverHost("n1"));

            assertTrue(e.getMessage().startsWith("nodehm.conserver, row all"), e.getMessage());
        }
    }

    @Test
    void dynamicGroup_isAConditionAndPassesNothingDown() throws Exception {
        Files.writeString(
                folder.resolve("nodegroup.csv"),
                "#groupname,grouptype,members,membergroups,wherevals,comments,disable\n"
                        + "\"dyn\",\"dynamic\",\"dynamic\",,\"mgt==ipmi::node!~^b\",,\n\"empty\",\"static\",,,,,\n");
        try (XcatInventory inventory =
                tables("\"a\",\"all\",\n\"b\",\"all\",\n", "\"all\",\"ipmi\",,,,,,,\n\"dyn\",,\"kvm\",,,,,,\n", "")) {
            assertEquals(
                    List.of("a"),
                    List.copyOf(Objects.requireNonNull(inventory.catalog().members("dyn"))));
            assertEquals(
                    List.of(),
                    List.copyOf(Objects.requireNonNull(inventory.catalog().members("empty"))));
            assertNull(inventory.catalog().members("nosuch"));
            assertFalse(inventory.catalog().has("dyn"));
            assertEquals("", inventory.catalog().value("a", "nodehm", "cons"));
        }
    }
}
