package org.rcons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.cli.RconsProcess.Outcome;
import org.rcons.testbed.fake.Access;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConsole;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Mischief;
import org.rcons.testbed.fake.Moment;

/** Each exit status: one line on standard error that says why, and nothing else. */
final class RconsStatusTest {
    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .access(Access.passwords().password("alice", "secret"))
            .build();

    @RegisterExtension
    final FakeConserver trusting = FakeConserver.host()
            .console(ConsoleSetup.named("n1"))
            .console(ConsoleSetup.named("n10"))
            .console(ConsoleSetup.named("n11"))
            .console(ConsoleSetup.named("bobs").writers("bob"))
            .console(ConsoleSetup.named("closed").noLogin())
            .console(ConsoleSetup.named("down").staysDown().state(FakeConsole.State.DOWN))
            .build();

    @TempDir
    private Path home;

    private Outcome run(String... arguments) throws Exception {
        try (RconsProcess rcons = RconsProcess.start(home, arguments)) {
            return rcons.endInput().awaitEnd();
        }
    }

    private Outcome visit(FakeConserver host, String... words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-n", "-E", "-M", host.masterAddress()));
        arguments.addAll(List.of(words));
        return run(arguments.toArray(new String[0]));
    }

    private static void assertFailed(int status, String why, Outcome outcome) {
        assertEquals(status, outcome.status(), outcome::toString);
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("rcons: "), outcome.err());
        assertTrue(outcome.err().contains(why), outcome.err());
        assertEquals(outcome.err().length() - 1, outcome.err().indexOf('\n'), outcome.err());
    }

    @ParameterizedTest
    @CsvSource({
        "66, nosuch, console `nosuch' not found",
        "66, n, ambiguous",
        "77, bobs, no permission for this console",
        "77, closed, takes no logins now"
    })
    void status_whenTheConsoleCannotBeHad(int status, String console, String why) throws Exception {
        assertFailed(status, why, visit(trusting, console));
    }

    @Test
    void status_whenNobodyCanBeAskedForThePassword_is67() throws Exception {
        assertFailed(67, "a password is needed", visit(conserver, "n1"));
    }

    @Test
    void status_whenTheMachineIsRefused_is67() throws Exception {
        trusting.misbehave(Misbehaviour.REFUSES);

        assertFailed(67, "refuses this machine", visit(trusting, "n1"));
    }

    @Test
    void status_whenNobodyListens_is69() throws Exception {
        String where = trusting.masterAddress();
        trusting.close();

        assertFailed(69, where + ": cannot connect", run("-n", "-E", "-M", where, "n1"));
    }

    @Test
    void status_whenTheConsoleIsDownAndMustNotBe_is69() throws Exception {
        assertFailed(69, "the console is down", visit(trusting, "-k", "down"));
    }

    @Test
    void status_whenTheAnswerDoesNotCome_is69() throws Exception {
        trusting.misbehave(Misbehaviour.NEVER_ANSWERS);

        assertFailed(69, "no answer in time", visit(trusting, "--timeout", "1", "n1"));
    }

    @Test
    void status_whenTheServerHasNoTls_is78() throws Exception {
        assertFailed(78, "has no encryption", run("-n", "-M", trusting.masterAddress(), "n1"));
    }

    @Test
    void status_whenRedirectedForEver_is78() throws Exception {
        trusting.misbehave(Misbehaviour.REDIRECT_LOOP);

        assertFailed(78, "redirected too often", visit(trusting, "n1"));
    }

    @Test
    void status_whenAConfigurationFileIsWrong_is78() throws Exception {
        Path file = Files.writeString(home.resolve("wrong.cf"), "config * {\n  escape abc;\n}\n");

        assertFailed(78, "wrong.cf:2", visit(trusting, "-C", file.toString(), "n1"));
    }

    @Test
    void status_whenACertificateIsMissing_is78() throws Exception {
        Path missing = home.resolve("missing.pem");

        assertFailed(78, "missing.pem", run("-n", "-c", missing.toString(), "-M", trusting.masterAddress(), "n1"));
    }

    @Test
    void status_whenTheSecondWordIsNoHost_is64InXcatsWords() throws Exception {
        Outcome outcome = run("-n", "-E", "n1", "no-such-host.invalid");

        assertEquals(64, outcome.status());
        assertEquals(
                "Error: cannot recognize parameter or conserver host \"no-such-host.invalid\". Run \"rcons -h\" for usage.\n",
                outcome.err());
        assertEquals("", outcome.out());
    }

    @ParameterizedTest
    @CsvSource({
        "n1 -f -s, Error: cannot use option -s and -f together.",
        "n1 mn -x, Error: cannot recognize parameter",
        "n1 mn more, Error: cannot recognize parameter"
    })
    void status_whenTheCommandLineIsWrong_is64(String arguments, String words)
            throws IOException, InterruptedException {
        try (RconsProcess rcons = RconsProcess.start(home, arguments.split(" "))) {
            Outcome outcome = rcons.endInput().awaitEnd();

            assertEquals(64, outcome.status());
            assertTrue(outcome.err().startsWith(words), outcome.err());
            assertEquals("", outcome.out());
        }
    }

    @Test
    void status_whenTheServerDiesInTheSession_is69EvenIfTheInputStaysOpen() throws Exception {
        try (RconsProcess rcons = RconsProcess.start(home, "-n", "-E", "-M", trusting.masterAddress(), "n1")) {
            rcons.awaitOut("help]\r\n");
            trusting.console("n1").awaitConnected(1);

            trusting.cutOff();

            Outcome outcome = rcons.awaitEnd();
            assertEquals(69, outcome.status());
            assertEquals("[Enter `^Ec?' for help]\r\n", outcome.out());
            assertTrue(outcome.err().startsWith("rcons: " + trusting.address() + ":"), outcome.err());
        }
    }

    @Test
    void status_whenTheServerShutsDown_is69WithItsWordsOnTheScreen() throws Exception {
        try (RconsProcess rcons = RconsProcess.start(home, "-n", "-E", "-M", trusting.masterAddress(), "n1")) {
            trusting.console("n1").awaitConnected(1);

            trusting.shutDown();

            Outcome outcome = rcons.awaitEnd();
            assertEquals(69, outcome.status());
            assertTrue(outcome.out().endsWith("[-- Console server shutting down --]\r\n"), outcome.out());
        }
    }

    /** A server that is too far gone to close must not keep its user. */
    @Test
    void status_whenTheServerDoesNotCloseBehindTheEscape_isThatOfALeaver() throws Exception {
        try (RconsProcess rcons = RconsProcess.start(home, "-n", "-E", "-M", trusting.masterAddress(), "n1")) {
            trusting.console("n1").awaitConnected(1);
            trusting.misbehave(Mischief.of(Misbehaviour.NEVER_ANSWERS).at(Moment.ESCAPE));

            Outcome outcome = rcons.type("\5c.").awaitEnd();

            assertEquals(0, outcome.status());
            assertEquals("", outcome.err());
            assertTrue(outcome.lasted().compareTo(Duration.ofSeconds(10)) < 0, outcome::toString);
        }
    }

    @Test
    void status_whenNobodyReadsTheOutputAnyMore_isThatOfALeaver() throws Exception {
        List<String> piped =
                new ArrayList<>(List.of("/bin/sh", "-c", "{ \"$@\"; echo \"status=$?\" >&2; } | head -c 5", "sh"));
        piped.addAll(RconsProcess.command("-n", "-E", "-M", trusting.masterAddress(), "n1"));
        try (RconsProcess rcons = RconsProcess.start(home, piped)) {
            trusting.console("n1").awaitConnected(1);
            rcons.awaitOut("[Ente");

            // The first may still fit into the pipe.
            for (int i = 0; i < 100; i++) {
                trusting.console("n1").print("more and more ".repeat(100));
            }

            Outcome outcome = rcons.awaitEnd();
            assertEquals("status=0\n", outcome.err());
        }
    }
}
