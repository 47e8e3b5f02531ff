package org.rcons.testbed.fake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakeConserverTest {

    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .console(ConsoleSetup.named("n1"))
            .console(ConsoleSetup.named("n2").machine(Machines::silent))
            .access(Access.trusted().administrators("root"))
            .groupSize(1)
            .build();

    @Test
    void a_user_attaches_types_and_leaves() {
        try (RawClient master = RawClient.master(conserver)) {
            master.expect("ok\r\n");
            master.ask("login alice\r\n", "ok\r\n");
            assertEquals(conserver.groupPorts().get(0) + "\r\n", master.ask("call n1\r\n", "\r\n"));
            assertEquals("goodbye\r\n", master.ask("exit\r\n", "goodbye\r\n"));
            assertEquals("", master.rest());
        }
        try (RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            assertEquals("hello", alice.ask("hello", "hello"));
            assertEquals("[disconnect]\r\n", alice.ask("\u0005c.", "]\r\n"));
            assertEquals("", alice.rest());
        }
        assertEquals("hello", conserver.console("n1").receivedText());
        conserver.awaitConnection(2).awaitEnd();
        assertEquals(
                "login alice\r\ncall n1\r\n\u0005c;hello\u0005c.",
                conserver.connections().get(1).text());
    }

    @Test
    void console_whenSomebodySpies_getsNoByteOfTheSpy() {
        try (RawClient root = RawClient.attached(conserver, "root", "n1");
                RawClient spy = RawClient.attached(conserver, "alice", "n1")) {
            assertEquals("[read-only -- use ^E c ? for help]\r\n", spy.ask("x\r", "]\r\n"));
            root.ask("y", "y");

            assertArrayEquals(new byte[] {'y'}, conserver.console("n1").received());
            assertEquals("y", spy.expect("y"));
        }
    }

    @Test
    void print_whenNobodyIsConnected_isLost() {
        try (RawClient early = RawClient.called(conserver, "alice", "n2")) {
            conserver.console("n2").print("before");
            early.ask("\u0005c;", "[connected]\r\n");
            conserver.console("n2").print("after");

            assertEquals("after", early.expect("after"));
        }
    }

    @Test
    void quit_whenAdministrator_tellsEverybodyAndClosesThePorts() {
        try (RawClient alice = RawClient.attached(conserver, "alice", "n1");
                RawClient master = RawClient.master(conserver)) {
            master.expect("ok\r\n");
            master.ask("login root\r\n", "ok\r\n");

            assertEquals("ok -- terminated\r\n", master.ask("quit\r\n", "\r\n"));
            assertEquals("[-- Console server shutting down --]\r\n", alice.rest());
            assertEquals("", master.rest());
        }
        assertEquals(List.of("quit"), conserver.administered());
    }

    @Test
    void groups_whenGroupSizeIsOne_listsAPortForEachConsole() {
        try (RawClient master = RawClient.master(conserver)) {
            master.expect("ok\r\n");
            master.ask("login alice\r\n", "ok\r\n");
            List<Integer> ports = conserver.groupPorts();

            assertEquals(ports.get(0) + ":" + ports.get(1) + "\r\n", master.ask("groups\r\n", "\r\n"));
        }
    }

    @Test
    void cutOff_whenClientsAreConnected_endsThemWithoutAWordAndServesTheNext() {
        try (RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            conserver.cutOff();

            assertEquals("", alice.rest());
            RawClient.attached(conserver, "alice", "n1").close();
        }
    }

    @Test
    void control_whenSent_reachesEveryClientUnquoted() {
        try (RawClient alice = RawClient.attached(conserver, "alice", "n1")) {
            conserver.console("n1").control('Z');

            assertEquals("\u00ffZ", alice.expect("Z"));
        }
    }

    @Test
    void close_whenClientsAreConnected_endsTheirConnections() {
        FakeConserver own =
                FakeConserver.host().console(ConsoleSetup.named("x")).start();
        try (RawClient client = RawClient.attached(own, "alice", "x")) {
            assertFalse(client.socket().isClosed());
            own.close();

            assertTrue(client.rest().isEmpty());
        }
    }
}
