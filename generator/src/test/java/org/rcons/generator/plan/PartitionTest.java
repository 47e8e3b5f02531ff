package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;

class PartitionTest {
    private static final Map<String, String> NAMES = Map.of(
            "mn",
            "10.0.0.1",
            "vip",
            "10.0.0.9",
            "sn1",
            "10.0.0.11",
            "sn1.example.org",
            "10.0.0.11",
            "a-sn1",
            "10.0.0.11",
            "sn2",
            "10.0.0.12",
            "localhost",
            "127.0.0.1");

    private static final Machine MN = machine("mn.example.org", false, "mn", "10.0.0.1");
    private static final Machine SN1 = machine("sn1.example.org", true, "sn1", "10.0.0.11");

    private static Machine machine(String name, boolean serviceNode, String alias, String address) {
        return new Machine(
                name, List.of("localhost", alias), List.of(literal("127.0.0.1"), literal(address)), serviceNode);
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private static List<InetAddress> resolve(String host) {
        String address = host.matches("[0-9.]+") || host.indexOf(':') >= 0 ? host : NAMES.get(host);
        return address == null ? List.of() : List.of(literal(address));
    }

    private static ConserverHosts from(Machine machine) {
        return new ConserverHosts(machine, "vip", PartitionTest::resolve);
    }

    private static Node node(String name, @Nullable String conserver) {
        return new Node(name, conserver, new Line.Method("ipmi"), OnDemand.UNSET, name.startsWith("fsp"));
    }

    /** Nodes as {@code name=conserver}. */
    private static List<Node> nodes(String... pairs) {
        List<Node> nodes = new ArrayList<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            nodes.add(node(parts[0], parts.length == 1 ? null : parts[1]));
        }
        return nodes;
    }

    /** Tasks as {@code host[*]: +consoles@master -withdrawn}, the asterisk for this machine. */
    private static List<String> plan(Work work, Scope scope, Machine machine) {
        List<String> plan = new ArrayList<>();
        for (HostTask task : Partition.of(work, scope, from(machine)).tasks()) {
            plan.add(task.host() + (task.here() ? "*: " : ": ") + text(task.change()));
        }
        return plan;
    }

    private static String text(Change change) {
        if (change instanceof Change.Replace replace) {
            return "=" + text(replace.consoles());
        } else if (change instanceof Change.Refresh refresh) {
            return "+" + text(refresh.consoles()) + " -" + String.join(",", refresh.withdrawn());
        } else if (change instanceof Change.Remove remove) {
            return "-" + String.join(",", remove.nodes());
        } else if (change instanceof Change.Cleanup cleanup) {
            return "only " + String.join(",", cleanup.known());
        }
        return "-all";
    }

    private static String text(List<Console> consoles) {
        List<String> words = new ArrayList<>();
        for (Console console : consoles) {
            words.add(console.node().name() + (console.master() == null ? "" : "@" + console.master()));
        }
        return String.join(",", words);
    }

    private static final List<Node> CLUSTER =
            nodes("a", "b=mn", "c=sn1", "d=sn2", "e=10.0.0.11", "f=vip", "fsp1", "g=10.0.0.9", "h=nowhere");

    @Test
    void everywhere_thisMachineHasProxies() {
        assertEquals(
                List.of(
                        "mn.example.org*: =a,b,c@sn1,d@sn2,e@10.0.0.11,f,g,h@nowhere",
                        "nowhere: =h",
                        "sn1: =c,e",
                        "sn2: =d"),
                plan(new Work.All(CLUSTER), Scope.EVERYWHERE, MN));
    }

    @Test
    void local_nobodyElseIsConcerned() {
        assertEquals(
                List.of("mn.example.org*: =a,b,c@sn1,d@sn2,e@10.0.0.11,f,g,h@nowhere"),
                plan(new Work.All(CLUSTER), Scope.LOCAL, MN));
    }

    @Test
    void conserverHosts_hasNoProxies() {
        assertEquals(
                List.of("mn.example.org*: =a,b,f,g", "nowhere: =h", "sn1: =c,e", "sn2: =d"),
                plan(new Work.All(CLUSTER), Scope.CONSERVER_HOSTS, MN));
        assertEquals(List.of("sn1: =x"), plan(new Work.All(nodes("x=sn1")), Scope.CONSERVER_HOSTS, MN));
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void onAServiceNode_onlyItsOwnNodes(Scope scope) {
        List<Node> nodes = nodes("a", "b=mn", "c=sn1", "d=sn2", "e=10.0.0.11", "g=localhost", "h=SN1.example.org");
        assertEquals(List.of("sn1.example.org*: =c,e,h"), plan(new Work.All(nodes), scope, SN1));
        assertEquals(List.of(), plan(new Work.Some(nodes("a", "d=sn2"), Map.of("x", "")), scope, SN1));
        assertEquals(List.of("sn1.example.org*: -all"), plan(new Work.DeleteAll(Set.of("", "sn1", "sn2")), scope, SN1));
    }

    @Test
    void spellingsOfOneHostAreOneHost_theFirstNameStandsForIt() {
        Partition partition = Partition.of(
                new Work.All(nodes("a=10.0.0.11", "b=sn1.example.org", "c=sn1", "d=a-sn1", "e=SN2", "f=sn2")),
                Scope.CONSERVER_HOSTS,
                from(MN));
        assertEquals(
                List.of("SN2", "a-sn1"),
                partition.tasks().stream().map(HostTask::host).toList());
        assertEquals(
                List.of(
                        "10.0.0.11, a-sn1, sn1, sn1.example.org are one conserver host; it is reached as a-sn1",
                        "SN2, sn2 are one conserver host; it is reached as SN2"),
                partition.notes().stream().sorted().toList());
    }

    @Test
    void aHostWithOnlyAddressesIsReachedByOne() {
        assertEquals(List.of("10.0.0.12: =a"), plan(new Work.All(nodes("a=10.0.0.12")), Scope.CONSERVER_HOSTS, MN));
    }

    @Test
    void theFirstOfTwoNamesCounts() {
        assertEquals(
                List.of("mn.example.org*: =a@sn1,b@fe80::1", "fe80::1: =b", "sn1: =a"),
                plan(new Work.All(nodes("a=sn1:sn1-priv", "b=fe80::1")), Scope.EVERYWHERE, MN));
    }

    @Test
    void some_refreshesAndWithdraws() {
        Map<String, String> bare = new TreeMap<>(Map.of("x", "10.0.0.11", "y", "", "z", "sn2"));
        assertEquals(
                List.of("mn.example.org*: +a,c@sn1,fsp1 -x,y,z", "sn1: +c -x", "sn2: + -z"),
                plan(new Work.Some(nodes("a", "c=sn1", "fsp1"), bare), Scope.EVERYWHERE, MN));
        assertEquals(
                List.of("sn1: +c -x", "sn2: + -z"),
                plan(new Work.Some(nodes("c=sn1"), Map.of("x", "10.0.0.11", "z", "sn2")), Scope.CONSERVER_HOSTS, MN));
    }

    @Test
    void nothing_isNeverEverything() {
        for (Work work : List.of(
                new Work.All(List.of()),
                new Work.All(nodes("fsp1")),
                new Work.Some(List.of(), Map.of()),
                new Work.DeleteSome(Map.of()))) {
            Partition partition = Partition.of(work, Scope.EVERYWHERE, from(MN));
            assertEquals(List.of(), partition.tasks(), work.toString());
            assertEquals(1, partition.notes().size(), work.toString());
        }
    }

    @Test
    void deletion_concernsThisMachineAndTheNodesHosts() {
        Map<String, String> nodes = Map.of("a", "", "c", "sn1", "d", "sn2");
        assertEquals(
                List.of("mn.example.org*: -a,c,d", "sn1: -c", "sn2: -d"),
                plan(new Work.DeleteSome(nodes), Scope.EVERYWHERE, MN));
        assertEquals(
                List.of("mn.example.org*: -a", "sn1: -c", "sn2: -d"),
                plan(new Work.DeleteSome(nodes), Scope.CONSERVER_HOSTS, MN));
        assertEquals(
                List.of("mn.example.org*: -all", "sn1: -all"),
                plan(new Work.DeleteAll(Set.of("sn1")), Scope.EVERYWHERE, MN));
        assertEquals(List.of("sn1: -all"), plan(new Work.DeleteAll(Set.of("sn1")), Scope.CONSERVER_HOSTS, MN));
        assertEquals(List.of("mn.example.org*: -all"), plan(new Work.DeleteAll(Set.of("sn1")), Scope.LOCAL, MN));
    }

    @Test
    void cleanup_concernsEveryHost() {
        assertEquals(
                List.of("mn.example.org*: only a", "sn1: only a"),
                plan(new Work.Cleanup(Set.of("a"), Set.of("", "sn1", "10.0.0.11")), Scope.EVERYWHERE, MN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a host", "h\nx", "\"h\""})
    void aHostThatIsNone(String host) {
        Work work = new Work.All(List.of(node("a", host)));
        assertThrows(IllegalArgumentException.class, () -> Partition.of(work, Scope.EVERYWHERE, from(MN)));
    }

    @Test
    void aLargeClusterIsPartitionedOnce() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            nodes.add(node("n" + i, "sn" + i % 200));
        }
        Partition partition = Partition.of(new Work.All(nodes), Scope.EVERYWHERE, from(MN));
        assertEquals(201, partition.tasks().size());
    }
}
