package org.rcons.testbed.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedirectTest {

    @Test
    void call_whenRemote_namesTheOtherHostInEveryForm() {
        try (FakeConserver other =
                        FakeConserver.host().console(ConsoleSetup.named("far")).start();
                DeadPort dead = DeadPort.open();
                FakeConserver first = FakeConserver.host()
                        .remote("host", Redirect.host("127.0.0.2"))
                        .remote("to", Redirect.to(other))
                        .remote("port", Redirect.port(other::masterPort))
                        .remote("same", Redirect.sameHost())
                        .remote("list", Redirect.list(Redirect.port(dead::port), Redirect.to(other)))
                        .remote("odd", Redirect.literal("abc"))
                        .start();
                RawClient client = RawClient.masterAs(first, "alice")) {
            int port = other.masterPort();

            assertEquals("@127.0.0.2\r\n", client.ask("call host\r\n", "\r\n"));
            assertEquals(port + "@127.0.0.1\r\n", client.ask("call to\r\n", "\r\n"));
            assertEquals(port + "\r\n", client.ask("call port\r\n", "\r\n"));
            assertEquals("@\r\n", client.ask("call same\r\n", "\r\n"));
            assertEquals(dead.port() + ":" + port + "@127.0.0.1\r\n", client.ask("call list\r\n", "\r\n"));
            assertEquals("abc\r\n", client.ask("call odd\r\n", "\r\n"));
            assertEquals("@127.0.0.2:" + port + "@127.0.0.1\r\n", client.ask("master\r\n", "\r\n"));
        }
    }

    @Test
    void call_whenAllIsOnOnePort_attachesOnThePrimaryPort() {
        try (FakeConserver single = FakeConserver.host()
                        .singlePort()
                        .console(ConsoleSetup.named("n1"))
                        .console(ConsoleSetup.named("n2"))
                        .start();
                RawClient client = RawClient.masterAs(single, "alice")) {
            assertEquals(single.masterPort() + "\r\n", client.ask("groups\r\n", "\r\n"));
            assertTrue(client.ask("hosts\r\n", " n1 ").startsWith(" n2 "));
            client.expect("\r\n");

            assertEquals("[attached]\r\n", client.ask("call n1\r\n", "\r\n"));
        }
    }

    @Test
    void portOf_whenOnAnotherAddress_usesTheSameNumber() {
        try (FakeConserver first = FakeConserver.host().start();
                FakeConserver second =
                        FakeConserver.host().address("127.0.0.2").portOf(first).start()) {
            assertEquals(first.masterPort(), second.masterPort());
            assertEquals("127.0.0.2:" + first.masterPort(), second.masterAddress());
            assertEquals(List.of(), second.groupPorts());
        }
    }
}
