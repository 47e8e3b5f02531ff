package org.rcons.capture.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.watch.Follower;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.netty.Transport;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.DeadPort;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.Misbehaviour;

/** The fleet on the fake conserver. */
class FleetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Transport transport = new Transport(2);
    private final ExecutorService blocking = Executors.newCachedThreadPool();
    private final NettyClient client =
            new NettyClient(transport, ClientOptions.of(new UserName("alice"), null), blocking);
    private final Heard heard = new Heard();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        client.close();
        transport.close();
        blocking.shutdownNow();
    }

    private static FakeConserverBuilder host(List<String> names) {
        FakeConserverBuilder builder = FakeConserver.host().groupSize(8);
        names.forEach(name -> builder.console(ConsoleSetup.named(name)));
        return builder;
    }

    private FakeConserver start(FakeConserverBuilder builder) {
        FakeConserver conserver = builder.start();
        open.add(conserver);
        return conserver;
    }

    private Fleet fleet(FleetOptions options, FleetListener listener) {
        Fleet fleet = new Fleet(client, transport, options, listener);
        open.add(0, fleet);
        return fleet;
    }

    private Fleet run(FleetOptions options, List<Assignment> assignments) {
        Fleet fleet = fleet(options, heard);
        fleet.run(assignments);
        return fleet;
    }

    private static FleetOptions seconds(int seconds) {
        return Rig.options(seconds, null, 1_000);
    }

    private static HostPort master(FakeConserver conserver) {
        return new HostPort(conserver.address(), conserver.masterPort());
    }

    private static Assignment at(FakeConserver conserver, String name, Follower follower) {
        return new Assignment(new ConsoleName(name), master(conserver), follower);
    }

    private static List<Assignment> watchers(FakeConserver conserver, List<String> names) {
        return names.stream()
                .map(name -> at(conserver, name, new Until("login:")))
                .toList();
    }

    private Outcome outcome(String name) {
        return heard.result(name).verdict().outcome();
    }

    private void awaitOpened(List<String> names, int times) throws InterruptedException {
        for (String name : names) {
            heard.awaitEvent("opened " + name, times);
        }
    }

    @Test
    void aHundredConsolesAreWatchedAndNothingIsTyped() throws Exception {
        List<String> names = Rig.names(100);
        FakeConserver conserver = start(host(names));
        Fleet fleet = run(seconds(60), watchers(conserver, names));
        awaitOpened(names, 1);

        names.forEach(name -> conserver.console(name).print("welcome to " + name + "\r\n\033[1mlogin: "));

        assertTrue(fleet.await(PATIENCE));
        for (String name : names) {
            NodeResult result = heard.result(name);
            assertEquals(Outcome.MATCHED, result.verdict().outcome());
            assertEquals(List.of("welcome to " + name, "login:"), result.lastLines());
            assertEquals("127.0.0.1:" + conserver.console(name).port(), result.host());
            conserver.console(name).awaitClients(0);
            assertEquals("", conserver.console(name).receivedText());
        }
    }

    @Test
    void aWatcherThatIsMadeTheWriterTypesNothing() throws Exception {
        FakeConserver conserver = start(host(List.of("n1")));
        conserver.misbehave(Misbehaviour.PROMOTES_SPY);
        Fleet fleet = run(seconds(60), watchers(conserver, List.of("n1")));
        awaitOpened(List.of("n1"), 1);

        conserver.console("n1").print("login: ");

        assertTrue(fleet.await(PATIENCE));
        assertEquals("", conserver.console("n1").receivedText());
    }

    @Test
    void aConserverThatRestartsCostsNoNode() throws Exception {
        List<String> names = Rig.names(20);
        FakeConserver portKeeper = start(FakeConserver.host().address("127.0.0.2"));
        FakeConserver conserver = start(host(names).portOf(portKeeper));
        Fleet fleet = run(seconds(60), watchers(conserver, names));
        awaitOpened(names, 1);

        conserver.close();
        conserver.start();

        awaitOpened(names, 2);
        names.forEach(name -> conserver.console(name).print("login: "));
        assertTrue(fleet.await(PATIENCE));
        for (String name : names) {
            assertEquals(Outcome.MATCHED, outcome(name));
            assertEquals(1, heard.result(name).reopened());
        }
    }

    @Test
    void aDeadMasterCostsItsOwnNodesOnly() throws Exception {
        FakeConserver conserver = start(host(List.of("n1")));
        DeadPort dead = DeadPort.open();
        open.add(dead);
        HostPort nobody = new HostPort("127.0.0.1", dead.port());
        List<Assignment> all = new ArrayList<>(watchers(conserver, List.of("n1")));
        for (String name : List.of("dead1", "dead2", "dead3")) {
            all.add(new Assignment(new ConsoleName(name), nobody, new Until("login:")));
        }
        Fleet fleet = run(seconds(1), all);
        awaitOpened(List.of("n1"), 1);

        conserver.console("n1").print("login: ");

        assertTrue(fleet.await(PATIENCE));
        assertEquals(Outcome.MATCHED, outcome("n1"));
        for (String name : List.of("dead1", "dead2", "dead3")) {
            assertEquals(Outcome.UNREACHABLE, outcome(name));
            String reason = heard.result(name).verdict().reason();
            assertTrue(reason.startsWith(nobody + ": cannot connect: "), reason);
        }
    }

    @Test
    void anUnknownConsoleIsToldAtOnce() throws Exception {
        FakeConserver conserver = start(host(List.of("n1")));

        Fleet fleet = run(seconds(3_600), List.of(at(conserver, "n17", new Until("login:"))));

        assertTrue(fleet.await(PATIENCE));
        assertEquals(Outcome.NO_SUCH_CONSOLE, outcome("n17"));
    }

    @Test
    void aConsoleThatIsRemovedIsNoSuchConsole() throws Exception {
        FakeConserver conserver = start(host(List.of("n1", "n2")));
        Fleet fleet = run(seconds(3_600), watchers(conserver, List.of("n1")));
        awaitOpened(List.of("n1"), 1);

        conserver.console("n1").remove();

        assertTrue(fleet.await(PATIENCE));
        assertEquals(Outcome.NO_SUCH_CONSOLE, outcome("n1"));
        assertTrue(heard.output("n1").contains("console has been (re)moved"));
    }

    @Test
    void aTypistTypesAndSeesTheAnswer() throws Exception {
        FakeConserver conserver = start(host(List.of("n1")));

        Fleet fleet = run(seconds(60), List.of(at(conserver, "n1", new Typed("hello", Typed.type("hello\r")))));

        assertTrue(fleet.await(PATIENCE));
        assertEquals(Outcome.MATCHED, outcome("n1"));
        assertEquals("hello\r", conserver.console("n1").receivedText());
    }

    @Test
    void aTypistWhoLosesTheWriteAccessIsLostAndDoesNotComeBack() throws Exception {
        FakeConserver conserver = start(host(List.of("n1")));
        Fleet first = run(seconds(60), List.of(at(conserver, "n1", new Typed("never", Typed.type("first ")))));
        conserver.console("n1").awaitReceived("first ");
        Heard other = new Heard();
        Fleet second = fleet(new FleetOptions(Duration.ofSeconds(60), null, 0, 1, true), other);

        second.run(List.of(at(conserver, "n1", new Typed("second", Typed.type("second")))));

        assertTrue(first.await(PATIENCE));
        assertTrue(second.await(PATIENCE));
        assertEquals(Outcome.LOST, outcome("n1"));
        assertTrue(heard.result("n1").verdict().reason().contains("somebody else took the write access"));
        assertEquals(Outcome.MATCHED, other.result("n1").verdict().outcome());
        assertEquals("first second", conserver.console("n1").receivedText());
    }

    @Test
    void aTypistWithoutForceIsRefusedWhereSomebodyWrites() throws Exception {
        FakeConserver conserver = start(host(List.of("n1")));
        run(seconds(60), List.of(at(conserver, "n1", new Typed("never", Typed.type("first")))));
        conserver.console("n1").awaitReceived("first");
        Heard other = new Heard();
        Fleet second = fleet(seconds(60), other);

        second.run(List.of(at(conserver, "n1", new Typed("second", Typed.type("second")))));

        assertTrue(second.await(PATIENCE));
        assertEquals(Outcome.REFUSED, other.result("n1").verdict().outcome());
        assertEquals("first", conserver.console("n1").receivedText());
    }

    @Test
    void aReplayIsShownToTheWatcher() throws Exception {
        FakeConserver conserver =
                start(FakeConserver.host().console(ConsoleSetup.named("n1").logFile("/var/log/n1.log")));
        conserver.console("n1").print("long ago: login: \r\n");

        Fleet fleet =
                run(new FleetOptions(Duration.ofSeconds(60), null, 10, 1, false), watchers(conserver, List.of("n1")));

        assertTrue(fleet.await(PATIENCE));
        assertEquals(Outcome.MATCHED, outcome("n1"));
    }

    @Test
    void aStopEndsWhatIsOpenAndWhatWaits() throws Exception {
        List<String> names = Rig.names(10);
        FakeConserver conserver = start(host(names));
        Fleet fleet = run(Rig.options(60, null, 5), watchers(conserver, names));
        awaitOpened(names.subList(0, 5), 1);

        fleet.stop();

        assertTrue(fleet.await(PATIENCE));
        names.forEach(name -> assertEquals(Outcome.STOPPED, outcome(name)));
        assertFalse(heard.events().contains("begun n6"));
        names.forEach(name -> conserver.console(name).awaitClients(0));
    }

    @Test
    void everyEndIsToldOnAnEventLoop() throws Exception {
        FakeConserver conserver = start(host(List.of("n1", "n2")));
        Set<String> threads = ConcurrentHashMap.newKeySet();
        heard.atFinish(result -> threads.add(Thread.currentThread().getClass().getSimpleName()));
        Fleet fleet = run(seconds(60), watchers(conserver, List.of("n1", "n2", "n17")));
        awaitOpened(List.of("n1", "n2"), 1);
        conserver.console("n1").print("login: ");
        heard.awaitEvent("finished n1", 1);

        fleet.stop();

        assertTrue(fleet.await(PATIENCE));
        assertEquals(Set.of("FastThreadLocalThread"), threads);
    }

    @Test
    void aListenerThatFailsAtTheEndIsToldOfAndHoldsNobodyUp() throws Exception {
        FakeConserver conserver = start(host(List.of("n1")));
        IllegalStateException bug = new IllegalStateException("a listener that fails");
        heard.atFinish(result -> {
            throw bug;
        });
        Queue<Throwable> told = new ConcurrentLinkedQueue<>();
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> told.add(problem));
        try {
            Fleet fleet = run(seconds(60), watchers(conserver, List.of("n16", "n17")));

            assertTrue(fleet.await(PATIENCE));
            transport.close();
            assertEquals(List.of(bug, bug), List.copyOf(told));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void aRunWithoutAssignmentsIsOverAtOnce() throws Exception {
        Fleet fleet = run(seconds(60), List.of());

        assertTrue(fleet.await(Duration.ZERO));
        assertThrows(IllegalStateException.class, () -> fleet.run(List.of()));
    }
}
