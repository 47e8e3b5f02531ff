package org.rcons.testbed.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MachinesTest {

    private static final long FLOOD = 20L << 20;

    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .console(ConsoleSetup.named("chatter").machine(() -> Machines.chatter("tick\r\n", Duration.ofMillis(1))))
            .console(ConsoleSetup.named("flood").machine(() -> Machines.flood(FLOOD)))
            .console(ConsoleSetup.named("shell")
                    .machine(() -> Machines.shell("n1$ ", line -> line.equals("hostname") ? "n1" : "")))
            .console(ConsoleSetup.named("silent").machine(Machines::silent))
            .build();

    @Test
    void chatter_whenAttached_printsAgainAndAgain() {
        try (RawClient client = RawClient.attached(conserver, "alice", "chatter")) {
            assertTrue(client.expect("tick\r\ntick\r\ntick\r\n").endsWith("tick\r\n"));
        }
    }

    @Test
    void flood_whenBegun_sendsExactlySoMuchToEverybody() throws InterruptedException {
        try (RawClient alice = RawClient.attached(conserver, "alice", "flood");
                RawClient bob = RawClient.attached(conserver, "bob", "flood")) {
            alice.send("\r");

            Thread other = new Thread(() -> skip(bob));
            other.start();
            skip(alice);
            other.join();
            assertEquals("[help", alice.ask("\u0005c?", "[help"));
            bob.ask("\u0005c?", "[help");
        }
    }

    @Test
    void shell_whenALineIsTyped_echoesAndAnswers() {
        try (RawClient client = RawClient.attached(conserver, "alice", "shell")) {
            assertEquals("hostx\b \bname\r\nn1\r\nn1$ ", client.ask("hostx\u007fname\r", "n1\r\nn1$ "));
            assertEquals("\r\nn1$ ", client.ask("\r", "n1$ "));
        }
    }

    @Test
    void silent_whenTyped_takesItAndSaysNothing() throws IOException {
        try (RawClient client = RawClient.attached(conserver, "alice", "silent")) {
            client.send("a\u00ff\u00ffb");
            conserver.console("silent").awaitReceived("a\u00ffb");

            assertTrue(client.quiet());
        }
    }

    private static void skip(RawClient client) {
        try {
            client.socket().getInputStream().skipNBytes(FLOOD);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
