package org.rcons.generator.inventory.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.noderange.NodeRange;

/** What the file says is what the consoles are. */
final class PlainInventoryTest {
    @Test
    void example_hasTheNodesThatItsCommentsPromise() throws Exception {
        PlainInventory example = example();

        assertEquals(104, example.allConsoles().nodes().size());
        assertEquals(new Site("mn.example.org", "no"), example.site());
        assertEquals(List.of(), example.warnings());
        assertEquals(
                List.of(
                        new Node("gpu2", "cs1", new Line.Tcp("ts1.example.org", 7002, false), OnDemand.UNSET, false),
                        new Node("login1", "login1", new Line.Device("/dev/ttyS0", 9600, "none"), OnDemand.YES, false),
                        ipmi("n040", "cs1"),
                        ipmi("n041", "cs2"),
                        new Node("r2u07", "cs1", new Line.Tcp("ts-rack2", 2700, true), OnDemand.UNSET, false),
                        new Node("vm3", "cs1", new Line.UnixSocket("/run/vm/vm3.sock"), OnDemand.UNSET, false)),
                example.consoles(List.of("vm3", "r2u07", "n041", "n040", "login1", "gpu2", "nope"))
                        .nodes());
    }

    private static Node ipmi(String name, String conserver) {
        String command = "ipmitool -I lanplus -H " + name + "-bmc -f /etc/conserver/ipmi-password sol activate";
        return new Node(name, conserver, new Line.Command(command), OnDemand.UNSET, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rack2@n04[0-2] | n041 n042",
                "compute,-ipmi | gpu1 gpu2 gpu3 gpu4",
                "nodehm.conserver==login1 | login1",
                "nodehm.cons==uds | vm1 vm2 vm3",
                "groups=~rack2@n041 | n041",
                "/login.* | login1",
                "nodehm.nope==1 | ''",
            })
    void noderanges_speakAboutTheFile(String noderange, String nodes) throws Exception {
        assertEquals(
                nodes,
                String.join(
                        " ", NodeRange.expand(noderange, example().catalog()).nodes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n007 | {node}-bmc | n007-bmc",
                "n007 | bmc{n} | bmc7",
                "n007 | bmc{n:3} | bmc007",
                "r2u13 | ts{n1}-{n2}-{n} | ts2-13-13",
                "n40 | cs{(n-1)/40+1} | cs1",
                "n41 | cs{(n-1)/40+1}-{(n-1)%40+1} | cs2-1",
                "n3 | { 2 * ( n + 1 ) }x | 8x",
                "n3.row7.example.org | bmc{n} | bmc3",
                "n3 | a${{HOME}b}} | a${HOME}b}}",
                "login | plain | plain",
            })
    void values_areMadeForEachNode(String name, String value, String expected) throws IOException {
        PlainInventory inventory = read("nodes:\n  " + name + ":\n    command: \"" + value + "\"\n");

        assertEquals(
                new Line.Command(expected),
                inventory.allConsoles().nodes().get(0).line());
    }

    @Test
    void settings_ofTheNodeComeFirst_thenGroupsInOrder_thenDefaults() throws IOException {
        PlainInventory inventory = read("""
                defaults: {command: d, conserver: d, ondemand: yes}
                groups:
                  first: {nodes: "n[1-3]", conserver: one}
                  second: {nodes: [first, n4], conserver: two, host: h2, port: 2}
                nodes:
                  n1: {port: 1, conserver: own}
                  n2:
                  n[3-5]: {ondemand: no}
                """);

        assertEquals(
                List.of(
                        new Node("n1", "own", new Line.Tcp("h2", 1, true), OnDemand.YES, false),
                        new Node("n2", "one", new Line.Tcp("h2", 2, true), OnDemand.YES, false),
                        new Node("n3", "one", new Line.Tcp("h2", 2, true), OnDemand.NO, false),
                        new Node("n4", "two", new Line.Tcp("h2", 2, true), OnDemand.NO, false),
                        new Node("n5", "d", new Line.Command("d"), OnDemand.NO, false)),
                inventory.allConsoles().nodes());
    }

    @Test
    void site_whenItSaysNothing_isUnset() throws IOException {
        PlainInventory inventory = read("nodes:\n  5: {command: x}\n");

        assertEquals(Site.NONE, inventory.site());
        assertEquals("5", inventory.allConsoles().nodes().get(0).name());
        assertNull(inventory.conserverHost("5"));
        assertNull(inventory.conserverHost("6"));
    }

    @Test
    void aliases_areRead() throws IOException {
        PlainInventory inventory = read("nodes:\n  n1: &same\n    command: c {node}\n  n2: *same\n");

        assertEquals(
                new Line.Command("c n2"), inventory.allConsoles().nodes().get(1).line());
    }

    @Test
    void notes_ofNoderanges_areWarningsWithTheirPlace() throws IOException {
        PlainInventory inventory = read("groups:\n  g: n1, n2\nnodes:\n  n[1-2]: {command: x}\n");

        assertEquals(List.of("x:2:6: blanks around commas and operators are ignored"), inventory.warnings());
    }

    private static PlainInventory read(String text) throws InventoryException {
        return PlainInventory.read(new StringReader(text), "x");
    }

    private static PlainInventory example() throws IOException {
        try (InputStream in = Objects.requireNonNull(PlainInventory.class.getResourceAsStream("inventory.yaml"))) {
            return PlainInventory.read(new InputStreamReader(in, StandardCharsets.UTF_8), "inventory.yaml");
        }
    }
}
