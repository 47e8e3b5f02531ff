package org.rcons.e2e;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Every way out: its exit status, one line that says why, and a terminal as it was. */
class EndingsTest {

    @RegisterExtension
    static final RealConserver CONSERVER = RealConserver.of(ConserverSetup.PLAIN
            .echo("n1")
            .console("down", "type exec; exec \"exit 3\"; options !autoreinit;")
            .console("closed", "type exec; exec cat; rw \"\"; rw nobody;")
            .console("locked", "type exec; exec cat; options !login;"));

    @RegisterExtension
    static final RealConserver STRANGER = RealConserver.of(
            ConserverSetup.PLAIN.withAccess("rejected 127.0.0.1;").echo("n1"));

    @Test
    void aConsoleThatIsDownEndsItIfItMustBeUp() throws Exception {
        fails("-E -k down", "down", 69);
    }

    @Test
    void aConsoleThatNobodyKnows() throws Exception {
        fails("-E nosuch", "nosuch", 66);
    }

    @Test
    void aConsoleThatAliceMayNotUse() throws Exception {
        fails("-E closed", "permission", 77);
    }

    @Test
    void aConsoleWithoutLogins() throws Exception {
        fails("-E locked", "login", 77);
    }

    @Test
    void aHostThatRefusesAlice() throws Exception {
        try (Person alice = Person.named("alice", STRANGER)) {
            alice.starts("-E n1").sees("refused").endsWith(67).terminalIsAsBefore();
        }
    }

    @Test
    void aHostThatDoesNotListen() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.enters(Program.command() + " -E -M 127.0.0.1:" + port + " n1")
                    .sees("127.0.0.1:" + port)
                    .endsWith(69)
                    .terminalIsAsBefore();
        }
    }

    @Test
    void aMistakeOnTheCommandLine() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.starts("--no-such-option n1")
                    .sees("\"--no-such-option\"")
                    .endsWith(64)
                    .terminalIsAsBefore();
        }
    }

    @Test
    void aMistakeInTheConfiguration() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.configures("config * { sslcredentials /no/such/file.pem; }\n");
            alice.starts("n1")
                    .sees("rcons: ")
                    .sees("/no/such/file.pem")
                    .endsWith(78)
                    .terminalIsAsBefore();
        }
    }

    @Test
    void aLineOfTheConfigurationThatIsNotUnderstoodIsNamedAndPassedOver() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.configures("config * { escape ");
            alice.starts("-E n1")
                    .sees(".consolerc:1:")
                    .sees("for help]\r\n")
                    .says("x")
                    .leaves()
                    .endsWith(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aSignalEndsItAndTheTerminalIsRestored(String signal, int status) throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("-E n1").says("x");
            long pid = alice.terminal().process("rcons.jar").pid();
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start();
            alice.endsWith(status).terminalIsAsBefore();
        }
    }

    private static void fails(String words, String said, int status) throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.starts(words).sees("rcons: ").sees(said).endsWith(status).terminalIsAsBefore();
        }
    }
}
