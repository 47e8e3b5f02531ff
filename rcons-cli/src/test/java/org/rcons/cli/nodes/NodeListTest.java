package org.rcons.cli.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.ConserverHost.Wishes;
import org.rcons.protocol.route.HostRules;
import org.rcons.protocol.route.WrittenHost;

final class NodeListTest {
    private final ListInventory inventory = new ListInventory();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Wishes wishes = Wishes.NONE;

    @TempDir
    private Path home;

    @BeforeEach
    void givenRoutesOfOneNode() throws IOException {
        Path routes = Files.writeString(home.resolve("routes"), "n10 sn9:3109\n");
        environment.put("RCONS_ROUTES", routes.toString());
    }

    private List<NodeRow> rows(@Nullable String noderange) throws IOException {
        HostRules rules = HostRules.forMany(wishes, environment, new ListedHost(inventory));
        return new NodeRows(inventory, rules, notes::add).of(noderange, environment);
    }

    @Test
    void table_isAsWideAsWhatStandsInIt() throws Exception {
        inventory
                .node("n10", "sn1", "ipmi")
                .node("n2", "sn2:sn2-priv", "openbmc")
                .node("switch1", "", "");

        String table = NodeTable.text(rows(null));

        assertEquals("""
                NODE     CONSERVER  RULE         CONSOLE
                n2       sn2        inventory    openbmc
                n10      sn9:3109   routes       ipmi
                switch1  localhost  last-resort  -
                """, table);
        assertEquals(List.of(), notes);
    }

    @Test
    void rule_isWhatAVisitWouldGoBy() throws Exception {
        inventory.node("n1", "", "ipmi");
        assertEquals("NODE  CONSERVER  RULE         CONSOLE\nn1    localhost  last-resort  ipmi\n", table());
        wishes = new Wishes(null, new Named(WrittenHost.parse("m1"), "console.cf:2"), 0, 3109);
        assertEquals("NODE  CONSERVER  RULE           CONSOLE\nn1    m1:3109    configuration  ipmi\n", table());
        environment.put("XCATHOST", "mgmt:3001");
        assertEquals("NODE  CONSERVER  RULE      CONSOLE\nn1    mgmt:3109  xcathost  ipmi\n", table());
        environment.put("CONSERVER", "fd00::7");
        assertEquals("NODE  CONSERVER       RULE  CONSOLE\nn1    [fd00::7]:3109  user  ipmi\n", table());
    }

    private String table() throws IOException {
        return NodeTable.text(rows(null));
    }

    @Test
    void json_hasALineForEachNode() throws Exception {
        inventory.node("n10", "sn1", "ipmi").node("n2", "[fd00::2]", "").node("n3", "b\"ad", "");

        String json = NodeJson.text(rows(null));

        assertEquals("""
                {"version":1,"nodes":[
                {"node":"n2","host":"fd00::2","port":782,"rule":"inventory","from":"the list","console":null},
                {"node":"n3","host":null,"port":null,"rule":null,"from":null,"console":null},
                {"node":"n10","host":"sn9","port":3109,"rule":"routes","from":"ROUTES","console":"ipmi"}
                ]}
                """.replace("ROUTES", home.resolve("routes").toString()), json);
    }

    @Test
    void json_whenThereAreNoNodes_isAnEmptyArray() throws Exception {
        assertEquals("{\"version\":1,\"nodes\":[\n]}\n", NodeJson.text(rows(null)));
    }

    @Test
    void json_whenNamesAreStrange_isStillJson() {
        String json = NodeJson.text(List.of(new NodeRow("a\"\\\t\u00e9\ud83d\ude00", null, "\u007f\u2028")));

        assertEquals(
                "{\"version\":1,\"nodes\":[\n{\"node\":\"a\\\"\\\\\\t\\u00e9\\ud83d\\ude00\",\"host\":null,"
                        + "\"port\":null,\"rule\":null,\"from\":null,\"console\":\"\\u007f\\u2028\"}\n]}\n",
                json);
    }

    @Test
    void table_whenNamesAreStrange_staysATable() {
        String table = NodeTable.text(List.of(new NodeRow("a b\033[2J\n", null, "x\ty")));

        assertEquals("NODE      CONSERVER  RULE  CONSOLE\na?b?[2J?  -          -     x?y\n", table);
    }

    @Test
    void noderange_whenNodesAreUnknown_namesThemAll() {
        inventory.node("n1", "sn1", "ipmi");

        InventoryException refusal = assertThrows(InventoryException.class, () -> rows("n1,n7,rack9"));

        assertEquals("the list has no such nodes or groups: n7, rack9", refusal.getMessage());
    }

    @Test
    void noderange_whenItCannotBeUnderstood_isAMistakeOfTheUser() {
        inventory.node("n1", "sn1", "ipmi").node("n3", "sn1", "ipmi");

        assertThrows(IllegalArgumentException.class, () -> rows("n3-n1"));
    }

    @Test
    void noderange_leavesTheOthersOut() throws Exception {
        inventory.node("n1", "sn1", "ipmi").node("n2", "sn1", "ipmi").fault("n3", "termserver without termport");

        List<NodeRow> rows = rows("n2");

        assertEquals(List.of("n2"), rows.stream().map(NodeRow::node).toList());
        assertEquals(List.of(), notes);
    }

    @Test
    void oneBadNode_doesNotHideTheOthers() throws Exception {
        inventory
                .node("n1", "sn1", "ipmi")
                .node("n2", "broken", "ipmi")
                .node("n:3", "sn1", "")
                .fault("n4", "termserver without termport");

        String table = NodeTable.text(rows(null));

        assertEquals("""
                NODE  CONSERVER  RULE         CONSOLE
                n1    sn1        inventory    ipmi
                n2    -          -            ipmi
                n4    localhost  last-resort  -
                n:3   -          -            -
                """, table);
        assertEquals(3, notes.size(), notes.toString());
    }
}
