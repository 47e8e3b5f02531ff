package org.rcons.testbed.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code console} cannot tell the fake from a conserver. */
class ConsoleProgramTest {

    private static final String PLAIN = "sslenabled no;";

    @RegisterExtension
    @Order(1)
    final FakeConserver second =
            FakeConserver.host().console(ConsoleSetup.named("n2")).build();

    @RegisterExtension
    @Order(2)
    final FakeConserver first = FakeConserver.host()
            .console(ConsoleSetup.named("n1").motd("maintenance at noon"))
            .console(ConsoleSetup.named("n3").host("127.0.0.1,7950,raw"))
            .remote("n2", Redirect.to(second))
            .build();

    private final Path folder;

    ConsoleProgramTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void attaches_types_and_leaves() throws Exception {
        try (ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, first, "n1")) {
            console.expect("[Enter `^Ec?' for help]");
            console.expect("[-- MOTD -- maintenance at noon]");
            first.console("n1").awaitConnected(1);
            console.type("hello");
            console.expect("hello");
            console.type("\u0005c.");

            console.expect("[disconnect]");
            assertEquals(0, console.exitStatus());
        }
    }

    @Test
    void follows_a_redirect_to_the_second_host() throws Exception {
        try (ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, first, "n2")) {
            second.console("n2").awaitConnected(1);
            console.type("hello\u0005c.");

            second.console("n2").awaitReceived("hello");
            assertEquals(0, console.exitStatus());
        }
    }

    @Test
    void gives_up_an_endless_redirect() throws Exception {
        first.misbehave(Misbehaviour.REDIRECT_LOOP);
        try (ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, first, "n1")) {
            assertTrue(console.rest().contains("forwarding level too deep"));
            assertEquals(70, console.exitStatus());
            assertEquals(12, first.connections().size());
        }
    }

    @Test
    void asks_for_a_password_once_and_sends_it_twice() throws Exception {
        Access access = Access.passwords().password("alice", "secret");
        try (FakeConserver guarded = FakeConserver.host()
                        .access(access)
                        .console(ConsoleSetup.named("n1"))
                        .start();
                ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, guarded, "n1")) {
            console.expect("Enter alice@localhost's password:");
            console.type("secret\r");
            guarded.console("n1").awaitConnected(1);

            assertTrue(guarded.connections().get(1).text().contains("login alice\r\nsecret\r\n"));
        }
    }

    @Test
    void lists_hosts_information_devices_and_users() throws Exception {
        try (RawClient bob = RawClient.attached(first, "bob", "n1")) {
            bob.ask("x", "x");
            assertTrue(list("-u").contains(" n1                         up   bob@localhost\r\n n2 "));
            assertTrue(list("-w").contains(" bob@localhost                      attach    0:00 n1"));
            assertTrue(list("-x").contains(" n3                       on 127.0.0.1/7950 "));
            assertTrue(list("-i").contains("w@bob@localhost@0:up:rw:,log,noact,nobrk,notask,0,-1:1:noautoup:"));
        }
    }

    @Test
    void encrypts_without_certificates_by_default() throws Exception {
        try (FakeConserver secure = FakeConserver.host()
                        .tls(FakeTls.anonymous())
                        .tlsRequired()
                        .console(ConsoleSetup.named("n1"))
                        .start();
                ConsoleProgram console = ConsoleProgram.start(folder, "", secure, "n1")) {
            secure.console("n1").awaitConnected(1);
            console.type("hello\u0005c.");

            console.expect("[disconnect]");
            assertEquals(0, console.exitStatus());
            assertTrue(secure.connections().get(1).secured());
        }
    }

    @Test
    void forces_the_writer_out() throws Exception {
        try (RawClient root = RawClient.attached(first, "root", "n1");
                ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, first, "-f", "n1")) {
            console.expect("[bumped root@localhost]");

            root.expect("[forced to `spy' mode by alice@localhost]\r\n");
        }
    }

    @Test
    void watches_without_typing() throws Exception {
        try (RawClient root = RawClient.attached(first, "root", "n1");
                ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, first, "-s", "n1")) {
            first.console("n1").awaitConnected(2);
            console.type("\r");
            console.expect("[read-only -- use ^E c ? for help]");
            root.ask("y", "y");

            console.expect("y");
            assertEquals("y", first.console("n1").receivedText());
        }
    }

    @Test
    void moves_from_one_console_to_another() throws Exception {
        try (ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, first, "n1")) {
            first.console("n1").awaitConnected(1);
            console.type("\u0005c;");
            console.expect("console: ");
            console.type("n3\r");
            first.console("n3").awaitConnected(1);
            first.console("n1").awaitClients(0);
            console.type("there\u0005c.");

            first.console("n3").awaitReceived("there");
            assertEquals(0, console.exitStatus());
        }
    }

    private String list(String option) throws Exception {
        try (ConsoleProgram console = ConsoleProgram.start(folder, PLAIN, first, option)) {
            return console.rest().replace("\r\r\n", "\r\n");
        }
    }
}
