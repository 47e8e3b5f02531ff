package org.rcons.generator.inventory.stanza;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.generator.inventory.Consoles;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.noderange.NodeRange;

/** What lsdef -z printed, as an inventory. */
final class StanzaInventoryTest {
    @Test
    void allConsoles_areThoseOfTheSample() throws IOException {
        Consoles consoles = sample().allConsoles();

        assertEquals(
                List.of(
                        node("bc1b05", null, "blade"),
                        node("cn01", "sn1", "ipmi"),
                        node("cn02", "sn1", "ipmi"),
                        node("cn03", "sn1", "ipmi"),
                        node("kvm1", null, "kvm"),
                        node("kvm2", null, "kvm"),
                        node("lpar4", null, "hmc"),
                        new Node("obmc1", null, new Line.Method("openbmc"), OnDemand.NO, false),
                        new Node("sn1", null, new Line.TerminalServer("cyclades", "ts1", "7"), OnDemand.UNSET, false)),
                consoles.nodes());
        assertEquals(List.of(), consoles.faults());
    }

    @Test
    void serviceNodes_areThoseThatAreSetUpForSomething() throws IOException {
        assertEquals(Set.of("sn1"), sample().serviceNodes());
    }

    @Test
    void site_isTheClusters() throws IOException {
        assertEquals(new Site("10.0.0.1", "no"), sample().site());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rack1 | cn01 cn02 cn03",
                "dynkvm | kvm1 kvm2",
                "mgt==kvm | kvm1 kvm2",
                "nodehm.cons=~. | bc1b05 cn01 cn02 cn03 lpar4 obmc1 sn1",
                "servicenode.conserver==1 | sn1",
                "nodelist.node=~^cn | cn01 cn02 cn03",
                "all,-ipmi@rack1,-vm | bc1b05 broken lpar4 obmc1 sn1",
                "ipmi.bmcpassword==secret | ''",
            })
    void noderanges_speakAboutTheExport(String noderange, String nodes) throws Exception {
        assertEquals(
                nodes,
                String.join(" ", NodeRange.expand(noderange, sample().catalog()).nodes()));
    }

    @Test
    void passwords_areNotKept() throws IOException {
        List<Stanza> stanzas = StanzaReader.read(new StringReader(resource("nodes.stanza")), "nodes.stanza");

        assertFalse(stanzas.toString().contains("secret"));
    }

    @Test
    void conserverHost_isKnownWhetherThereIsAConsoleOrNot() throws IOException {
        StanzaInventory inventory = read("login:\n objtype=node\n conserver=mn\nn1:\n objtype=node\n cons=ipmi\n");

        assertEquals("mn", inventory.conserverHost("login"));
        assertNull(inventory.conserverHost("n1"));
        assertNull(inventory.conserverHost("nope"));
        assertEquals(List.of(), inventory.consoles(List.of("login", "nope")).nodes());
    }

    @Test
    void aBadNode_doesNotHideTheOthers() throws IOException {
        StanzaInventory inventory = read(
                "n3:\n objtype=node\n cons=ipmi\nn1:\n objtype=node\n serialport=0\nn2:\n objtype=node\n cons=mrv\n");

        Consoles consoles = inventory.allConsoles();

        assertEquals(List.of(node("n3", null, "ipmi")), consoles.nodes());
        assertEquals(
                List.of(
                        "n1: it has a serialport, but neither cons nor mgt; set cons to the method of its console (x:4)",
                        "n2: cons is mrv, which needs termserver and termport; set both (x:7)"),
                consoles.faults().stream().map(Object::toString).toList());
    }

    @Test
    void excludedNodes_areNotInAFullRun() throws Exception {
        StanzaInventory inventory = read(
                "n1:\n objtype=node\n cons=ipmi\nn2:\n objtype=node\n cons=ipmi\ns:\n objtype=site\n excludenodes=n1\n");

        assertEquals(List.of(node("n2", null, "ipmi")), inventory.allConsoles().nodes());
        assertEquals(List.of(), NodeRange.expand("n1", inventory.catalog()).nodes());
        assertEquals(List.of(), inventory.warnings());
    }

    @Test
    void warnings_tellWhatIsOdd() throws IOException {
        StanzaInventory inventory = read("n1:\n objtype=node\n groups=a, b\ng:\n objtype=group\n members=n1,n2,n3\n");

        assertEquals(
                List.of(
                        "node n1: a blank belongs to the name of its group ' b'; remove it from groups",
                        "group g: 2 of its members are no nodes of this export and are left out; export all nodes",
                        "x: it has no site, so that site.master, site.consoleondemand and site.excludenodes are taken for"
                                + " unset; append the output of lsdef -t site -z"),
                inventory.warnings());
    }

    @Test
    void text_whenItHasAByteOrderMarkAndCarriageReturns_isReadAllTheSame() throws IOException {
        StanzaInventory inventory =
                read("\ufeff# <xCAT data object stanza file>\r\n\r\nn1:\r\n\tobjtype=node\r\n\tcons=kvm");

        assertEquals(List.of(node("n1", null, "kvm")), inventory.allConsoles().nodes());
    }

    @Test
    void values_mayHaveAnEqualsSign() throws IOException {
        StanzaInventory inventory = read("n1:\n objtype=node\n usercomment=a=b \"c\" # d\n");

        assertEquals("a=b \"c\" # d", inventory.catalog().value("n1", "nodelist", "comments"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | x: there are no nodes in it; write it with lsdef -t node -z",
                "g:~ objtype=group~ | x: there are no nodes in it",
                "n1:~ cons=ipmi~ | x:1:1: n1 has no objtype",
                "' cons=ipmi~' | x:1:2: the attribute stands before the first object",
                "n1:~ objtype=node~    cons~ | x:3:5: an attribute must read name=value",
                "n1:~ objtype=node~ =x~ | x:3:2: an attribute must read name=value",
                "n1:~ objtype=node~ cons=a~  cons=b~ | x:4:3: cons is set twice in n1",
                "n1:~ objtype=node~~n1:~ objtype=node~ | x:4:1: node n1 stands in line 1 too",
                "Error: no such thing | x:1:1: neither an object",
                "n1:~ objtype=node~n2~ | x:3:1: neither an object",
                "':~ objtype=node~' | x:1:1: neither an object",
            })
    void text_whenMalformed_isRefusedWithThePlace(String text, String message) {
        String told = refusal(() -> read(text.replace('~', '\n')));

        assertTrue(told.startsWith(message), told);
    }

    @Test
    void text_whenItCannotBeReadOn_saysWhere() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int start, int length) throws IOException {
                throw new IOException("the pipe broke");
            }

            @Override
            public void close() {}
        };

        String told = refusal(() -> StanzaInventory.read(broken, "x"));

        assertEquals("x:1:1: cannot be read: the pipe broke", told);
    }

    private static Node node(String name, @Nullable String conserver, String method) {
        return new Node(name, conserver, new Line.Method(method), OnDemand.UNSET, false);
    }

    private static StanzaInventory read(String text) throws InventoryException {
        return StanzaInventory.read(new StringReader(text), "x");
    }

    private static StanzaInventory sample() throws IOException {
        return read(resource("nodes.stanza") + resource("groups.stanza") + resource("site.stanza"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(StanzaInventoryTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String refusal(Executable reading) {
        return String.valueOf(assertThrows(InventoryException.class, reading).getMessage());
    }
}
