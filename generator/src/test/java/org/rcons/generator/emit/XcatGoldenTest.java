package org.rcons.generator.emit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.Site;
import org.rcons.generator.plan.Change;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.Scope;
import org.rcons.generator.plan.Work;

/**
 * The files that the real xCAT plugin wrote, compared as sets of blocks and bags of header lines. Every difference that
 * is meant is in the test of its case, with the reason.
 */
class XcatGoldenTest {
    private Cluster cluster = flat();

    private static Cluster flat() {
        return new Cluster()
                .machine("mn", false, List.of("localhost", "mn"), "127.0.0.1", "10.0.0.1", "192.168.122.1")
                .name("mn", "10.0.0.1")
                .name("localhost", "127.0.0.1");
    }

    private static Cluster hierarchy() {
        return new Cluster()
                .machine("mn", false, List.of("localhost", "mn"), "127.0.0.1", "10.0.0.1", "172.16.0.1")
                .machine("sn1", true, List.of("localhost", "sn1", "sn1-priv"), "127.0.0.1", "10.0.0.11", "172.16.1.1")
                .machine("sn2", true, List.of("localhost", "sn2", "sn2-priv"), "127.0.0.1", "10.0.0.12", "172.16.2.1")
                .name("mn", "10.0.0.1")
                .name("sn1", "10.0.0.11")
                .name("sn2", "10.0.0.12");
    }

    private static Work.All all(String golden) {
        return new Work.All(new GoldenNodes(golden).nodes());
    }

    private static Work.Some some(String golden, String... names) {
        List<Node> nodes = new GoldenNodes(golden)
                .nodes().stream()
                        .filter(node -> List.of(names).contains(node.name()))
                        .toList();
        Map<String, String> bare = new TreeMap<>();
        for (String name : names) {
            bare.put(name, "");
        }
        nodes.forEach(node -> bare.remove(node.name()));
        return new Work.Some(nodes, bare);
    }

    private void assertSame(String golden, int step, String... machines) {
        for (String machine : machines) {
            Blocks expected = Blocks.of(golden(golden, step, machine));
            assertEquals(expected, Blocks.of(cluster.file(machine)), golden + " step " + step + " on " + machine);
        }
    }

    private static String golden(String golden, int step, String machine) {
        String text = GoldenNodes.text("golden/" + golden + "/step" + step + "-" + machine + ".conserver.cf");
        assertTrue(!text.isEmpty(), golden + " step " + step + " has no file of " + machine);
        return text;
    }

    @AfterEach
    void aSecondLookAtAFileDoesNotChangeIt() throws Exception {
        for (Map.Entry<String, String> host : cluster.files.entrySet()) {
            Heading heading = cluster.heading(cluster.machine(host.getKey()));
            assertEquals(host.getValue(), ConserverCf.edit(host.getValue(), new Change.Remove(Set.of()), heading));
        }
    }

    /** Every case but the one for a conserver that had another keyword. */
    @Test
    void conserverTakesTheFiles() throws Exception {
        assumeTrue(RealParser.isInstalled(), RealParser.MISSING);
        List<Executable> cases = List.of(
                this::flatCluster,
                this::oneBadNodeDoesNotHideThoseBehindIt,
                this::refreshDeleteAndCleanup,
                this::hierarchyWithProxies,
                this::conserverHostsOnly,
                this::onDemandBySiteAndNode,
                this::moreTrustedHosts,
                this::withoutEncryption,
                this::strangeNamesAndValues,
                this::theManagementNodeByManyNames,
                this::commandsOnAServiceNode,
                this::aNoderangeWithoutConsolesIsNotEverything);
        for (Executable golden : cases) {
            cluster = flat();
            assertDoesNotThrow(golden);
            for (String file : cluster.files.values()) {
                assertEquals("", RealParser.complaints(file));
            }
        }
    }

    @Test
    void flatCluster() throws Exception {
        cluster.site = new Site("10.0.0.1", "no");
        cluster.run("mn", Scope.EVERYWHERE, all("01-flat"));
        assertSame("01-flat", 1, "mn");
        cluster.run("mn", Scope.EVERYWHERE, all("01-flat"));
        assertSame("01-flat", 2, "mn");
    }

    @Test
    void oneBadNodeDoesNotHideThoseBehindIt() throws Exception {
        cluster.site = new Site("10.0.0.1", "no");
        cluster.run("mn", Scope.EVERYWHERE, all("01b-bad-config"));
        // xCAT stops at the first bad node and loses all that come after it.
        Blocks xcat = Blocks.of(golden("01b-bad-config", 1, "mn"));
        Blocks ours = Blocks.of(cluster.file("mn"));
        assertEquals(xcat.others(), ours.others());
        TreeSet<String> more = new TreeSet<>(ours.managed().keySet());
        more.removeAll(xcat.managed().keySet());
        assertEquals(new TreeSet<>(List.of("obmc1 CONS", "sp0 CONS", "vm1 CONS", "vm2 CONS")), more);
        assertEquals(Blocks.of(golden("01-flat", 1, "mn")), ours);
    }

    @Test
    void refreshDeleteAndCleanup() throws Exception {
        String golden = "02-noderange-delete-cleanup";
        cluster.run("mn", Scope.EVERYWHERE, some(golden, "cn03", "cn01"));
        assertSame(golden, 1, "mn");
        cluster.run("mn", Scope.EVERYWHERE, some(golden, "cn02"));
        assertSame(golden, 2, "mn");
        List<Node> nodes = new GoldenNodes(golden).nodes();
        Node cn01 = nodes.get(0);
        Node changed = new Node("cn01", cn01.conserver(), new Line.Method("kvm"), cn01.onDemand(), false);
        cluster.run("mn", Scope.EVERYWHERE, new Work.Some(List.of(changed), Map.of()));
        assertSame(golden, 3, "mn");
        cluster.run("mn", Scope.EVERYWHERE, new Work.DeleteSome(Map.of("cn03", "")));
        assertSame(golden, 4, "mn");
        List<Node> now = new ArrayList<>(nodes);
        now.set(0, changed);
        cluster.run("mn", Scope.EVERYWHERE, new Work.All(now));
        assertSame(golden, 5, "mn");
        cluster.run(
                "mn",
                Scope.EVERYWHERE,
                new Work.Cleanup(new TreeSet<>(List.of("cn01", "cn02", "cn03")), Work.hosts(now)));
        assertSame(golden, 6, "mn");
        cluster.run("mn", Scope.EVERYWHERE, new Work.DeleteAll(Work.hosts(now)));
        // Conserver refuses a file without consoles: ours has one that does nothing.
        Blocks ours = Blocks.of(cluster.file("mn"));
        assertEquals(Map.of(), ours.managed());
        String without = cluster.file("mn").replaceAll("(?s)#rcons BEGIN empty.*#rcons END empty\n", "");
        assertEquals(Blocks.of(golden(golden, 7, "mn")), Blocks.of(without));
    }

    @Test
    void hierarchyWithProxies() throws Exception {
        cluster = hierarchy();
        cluster.run("mn", Scope.EVERYWHERE, all("03-hierarchy"));
        assertSame("03-hierarchy", 1, "mn", "sn1", "sn2");
    }

    @Test
    void conserverHostsOnly() throws Exception {
        cluster = hierarchy();
        cluster.run("mn", Scope.CONSERVER_HOSTS, all("04-hier-c"));
        assertSame("04-hier-c", 1, "sn1", "sn2");
        // xCAT sends itself two requests, for the unset ones and for its own name, and the last one wins.
        TreeMap<String, String> both =
                new TreeMap<>(Blocks.of(golden("03-hierarchy", 1, "mn")).managed());
        both.keySet().removeIf(block -> block.startsWith("r1") || block.startsWith("r2"));
        assertEquals(both, Blocks.of(cluster.file("mn")).managed());
        assertTrue(both.keySet()
                .containsAll(Blocks.of(golden("04-hier-c", 1, "mn")).managed().keySet()));
        String before = cluster.file("mn");
        cluster.run("mn", Scope.CONSERVER_HOSTS, some("04-hier-c", "r1n01", "r1n02", "r1n03"));
        assertSame("04-hier-c", 2, "sn1", "sn2");
        assertEquals(before, cluster.file("mn"));
    }

    @Test
    void thisMachineOnly() throws Exception {
        cluster = hierarchy();
        cluster.run("mn", Scope.LOCAL, all("05-local"));
        assertSame("05-local", 1, "mn");
        assertEquals(Set.of("mn"), cluster.files.keySet());
    }

    @Test
    void onDemandBySiteAndNode() throws Exception {
        int step = 1;
        for (String value : List.of("", "Yes", "no", "1")) {
            cluster.site = new Site("10.0.0.1", value);
            cluster.run("mn", Scope.EVERYWHERE, all("06-ondemand"));
            assertSame("06-ondemand", step++, "mn");
        }
    }

    @Test
    void moreTrustedHosts() throws Exception {
        List<String> trusted = List.of("admin1,10.9.9.9", "192.168.122.1,10.0.0.1,127.0.0.1,admin2", "", "10.1.1.0/24");
        List<Work> works =
                List.of(some("07-trust", "cn01"), some("07-trust", "cn02"), some("07-trust", "cn01"), all("07-trust"));
        for (int i = 0; i < works.size(); i++) {
            cluster.trusted = List.of(trusted.get(i));
            cluster.run("mn", Scope.EVERYWHERE, works.get(i));
            assertSame("07-trust", i + 1, "mn");
        }
    }

    @Test
    void withoutEncryption() throws Exception {
        cluster.conserver = new HostFacts.Conserver("8.2.1", false);
        cluster.run("mn", Scope.EVERYWHERE, all("08-nossl-old"));
        assertSame("08-nossl-old", 1, "mn");
    }

    @Test
    void oldConserverAndNoMaster() throws Exception {
        cluster.conserver = new HostFacts.Conserver("8.1.16", true);
        cluster.site = Site.NONE;
        cluster.run("mn", Scope.EVERYWHERE, all("08b-conserver-8.1.16"));
        // xCAT writes a trusted line without a host, which conserver refuses.
        String xcat = golden("08b-conserver-8.1.16", 1, "mn").replace("  trusted ;\n", "");
        assertEquals(Blocks.of(xcat), Blocks.of(cluster.file("mn")));
    }

    @Test
    void strangeNamesAndValues() throws Exception {
        cluster.site = new Site("10.0.0.1", "always");
        cluster.run("mn", Scope.EVERYWHERE, all("10-errors"));
        assertSame("10-errors", 1, "mn");
        cluster.run("mn", Scope.EVERYWHERE, some("10-errors", "bad"));
        assertSame("10-errors", 2, "mn");
    }

    @Test
    void theManagementNodeByManyNames() throws Exception {
        cluster = new Cluster()
                .machine("mn.example.org", false, List.of("localhost", "mn"), "127.0.0.1", "10.0.0.1")
                .name("mn", "10.0.0.1")
                .name("mn.example.org", "10.0.0.1")
                .name("mn-alias", "10.0.0.1");
        cluster.run("mn.example.org", Scope.EVERYWHERE, all("12-mn-aliases"));
        // xCAT sends a second request to itself for an alias that it does not know, which leaves only node d.
        Blocks xcat = Blocks.of(golden("12-mn-aliases", 1, "mn.example.org"));
        Blocks ours = Blocks.of(cluster.file("mn.example.org"));
        assertEquals(xcat.others(), ours.others());
        assertEquals(xcat.managed().get("d CONS"), ours.managed().get("d CONS"));
        for (String node : List.of("a", "b", "c", "d")) {
            assertTrue(String.valueOf(ours.managed().get(node + " CONS")).contains("exec /opt"), node);
        }
        assertTrue(String.valueOf(ours.managed().get("e CONS")).contains("master unknown-host;"));
    }

    @Test
    void commandsOnAServiceNode() throws Exception {
        cluster = hierarchy();
        cluster.run("sn1", Scope.LOCAL, all("14-sn-boot"));
        assertSame("14-sn-boot", 1, "sn1");
        cluster.run("sn1", Scope.LOCAL, all("14-sn-boot"));
        assertSame("14-sn-boot", 2, "sn1");
        cluster.run("sn2", Scope.EVERYWHERE, all("14-sn-boot"));
        assertSame("14-sn-boot", 3, "sn1", "sn2");
        assertEquals(2, cluster.files.size());
    }

    @Test
    void aNoderangeWithoutConsolesIsNotEverything() throws Exception {
        String golden = "16-range-without-consoles";
        cluster = new Cluster().machine("mn", false, List.of("localhost", "mn"), "127.0.0.1", "10.0.0.1");
        cluster.run("mn", Scope.EVERYWHERE, some(golden, "cn01"));
        assertSame(golden, 1, "mn");
        Blocks before = Blocks.of(cluster.file("mn"));
        List<String> notes =
                cluster.run("mn", Scope.EVERYWHERE, some(golden, "switch1")).notes();
        cluster.run("mn", Scope.EVERYWHERE, new Work.DeleteSome(Map.of("switch1", "")));
        // xCAT takes both for "all nodes" and removes every entry.
        assertEquals(before, Blocks.of(cluster.file("mn")));
        assertEquals(List.of("none of these nodes has a console: nothing to set up"), notes);
    }
}
