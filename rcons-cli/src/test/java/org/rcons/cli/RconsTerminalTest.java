package org.rcons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.cli.terminal.Pty;
import org.rcons.testbed.fake.Access;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.Machines;

/** rcons on a pseudo-terminal. Every journey ends with the terminal as it was. */
final class RconsTerminalTest {
    private static final String ESCAPE = "\5c";
    private static final String HELP = "[Enter `^Ec?' for help]\r\n";

    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .console(ConsoleSetup.named("n1"))
            .console(ConsoleSetup.named("n2"))
            .console(ConsoleSetup.named("quiet").machine(Machines::silent))
            .build();

    @RegisterExtension
    final FakeConserver guarded = FakeConserver.host()
            .access(Access.passwords().password("alice", "secret"))
            .console(ConsoleSetup.named("n1"))
            .build();

    @TempDir
    private Path home;

    private Pty rcons(FakeConserver host, String... words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-n", "-E", "-l", "alice", "-M", host.masterAddress()));
        arguments.addAll(List.of(words));
        String command = RconsProcess.command(arguments.toArray(new String[0])).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        return Pty.run("echo \"{before=$(stty -g)}\"; HOME=" + home + " " + command
                + "; echo \"{rc=$?}\"; echo \"{after=$(stty -g)}\"");
    }

    private static String assertLeft(int status, Pty pty) throws Exception {
        String output = pty.awaitEnd();
        assertEquals(Integer.toString(status), pty.awaitValue("{rc=", "}"), output);
        assertEquals(pty.awaitValue("{before=", "}"), pty.awaitValue("{after=", "}"));
        return output;
    }

    @Test
    void typing_reachesTheConsoleUnchangedWithSpecialKeys() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);
            pty.type("ls\3\32\34\23\21\r");
            conserver.console("n1").awaitReceived("ls\3\32\34\23\21\r");

            pty.type(ESCAPE + ".");

            assertTrue(assertLeft(0, pty).contains("[disconnect]\r\n"));
        }
    }

    @Test
    void suspend_whenNoShellCouldContinue_comesBackAndAKeyResumes() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);

            pty.type(ESCAPE + "z");
            int back = pty.await("[stop][press any character to continue");
            pty.type("x");
            pty.await(" -- attached]\r\n", back);

            pty.type("after" + ESCAPE + ".");
            assertLeft(0, pty);
            assertEquals("after", conserver.console("n1").receivedText());
        }
    }

    @Test
    void suspend_whenKeysAreTypedAhead_theFirstResumesAndTheRestIsInput() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);

            pty.type(ESCAPE + "zxahead");

            conserver.console("n1").awaitReceived("ahead");
            pty.type(ESCAPE + ".");
            assertLeft(0, pty);
            assertEquals("ahead", conserver.console("n1").receivedText());
        }
    }

    @Test
    void suspend_whenTheServerDiesMeanwhile_endsTheSession() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);
            pty.type(ESCAPE + "z");
            pty.await("[press any character to continue");

            conserver.cutOff();

            assertTrue(assertLeft(69, pty).contains("rcons: " + conserver.address() + ":"));
        }
    }

    @Test
    void move_asksAgainUntilTheConsoleIsThere() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            int at = pty.await(HELP);
            pty.type(ESCAPE + ";");
            at = pty.await("[console: ", at);
            pty.type("nosuch\r");
            at = pty.await("console `nosuch' not found", at);
            at = pty.await("[console: ", at);
            pty.type("n2\r");
            pty.await("n2]\r\n" + HELP, at);
            pty.type("here");
            conserver.console("n2").awaitReceived("here");

            pty.type(ESCAPE + ".");

            assertLeft(0, pty);
            assertEquals("", conserver.console("n1").receivedText());
        }
    }

    @Test
    void move_whenTheAnswerIsEmpty_returns() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            int at = pty.await(HELP);
            pty.type(ESCAPE + ";");
            at = pty.await("[console: ", at);
            pty.type("\r");
            pty.await("]\r\n[returning to `n1' -- attached]\r\n", at);

            pty.type("still" + ESCAPE + ".");

            assertLeft(0, pty);
            assertEquals("still", conserver.console("n1").receivedText());
        }
    }

    @Test
    void move_whenTheNameIsTypedAhead_isNoInputOfTheConsole() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            int at = pty.await(HELP);
            pty.type(ESCAPE + ";n2\rhello");
            pty.await(HELP, at);
            conserver.console("n2").awaitReceived("hello");

            pty.type(ESCAPE + ".");

            assertLeft(0, pty);
            assertEquals("", conserver.console("n1").receivedText());
        }
    }

    @Test
    void move_whenTheOldServerDiesAtTheQuestion_andTheUserReturns_endsTheSession() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);
            pty.type(ESCAPE + ";");
            pty.await("[console: ");
            conserver.cutOff();

            pty.type("\r");

            assertTrue(assertLeft(69, pty).contains("rcons: " + conserver.address() + ":"));
        }
    }

    @Test
    void localCommand_talksToTheConsole() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);
            pty.type(ESCAPE + "|");
            pty.await("[exec: ");
            pty.type("printf 'ping\\n'; read word; echo \"heard <$word>\" >&2\r");
            int at = pty.await("heard <ping>");
            pty.await(": exit(0)]\r\n", at);

            pty.type(ESCAPE + ".");

            assertFalse(assertLeft(0, pty).contains("[rw]"));
        }
    }

    @Test
    void localCommand_whenAnotherUserTakesTheConsole_isHungUp() throws Exception {
        try (Pty pty = rcons(conserver, "quiet")) {
            pty.await(HELP);
            pty.type(ESCAPE + "|");
            pty.await("[exec: ");
            pty.type("printf started; sleep 20\r");
            conserver.console("quiet").awaitReceived("started");

            try (RconsProcess other =
                    RconsProcess.start(home, "-n", "-E", "-f", "-M", conserver.masterAddress(), "quiet")) {
                pty.await(": signal(1)]\r\n");
                other.type(ESCAPE + ".").awaitEnd();
            }

            pty.type(ESCAPE + ".");
            assertLeft(0, pty);
        }
    }

    @Test
    void localCommand_whenTheServerDies_endsWithTheSession() throws Exception {
        try (Pty pty = rcons(conserver, "quiet")) {
            pty.await(HELP);
            pty.type(ESCAPE + "|");
            pty.await("[exec: ");
            pty.type("printf started; sleep 20\r");
            conserver.console("quiet").awaitReceived("started");

            conserver.cutOff();

            assertLeft(69, pty);
        }
    }

    @Test
    void password_isAskedForWithoutEcho() throws Exception {
        try (Pty pty = rcons(guarded, "n1")) {
            int at = pty.await("Enter alice@localhost's password: ");
            pty.type("secret\r");
            pty.await(HELP, at);

            pty.type(ESCAPE + ".");

            assertFalse(assertLeft(0, pty).contains("secret"));
        }
    }

    @Test
    void password_whenDeclined_endsWith67() throws Exception {
        try (Pty pty = rcons(guarded, "n1")) {
            pty.await("password: ");

            pty.type("\3");

            assertLeft(67, pty);
        }
    }

    /** The only Java that this one has started. */
    private static String pidOfRcons() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .map(process -> Long.toString(process.pid()))
                .findAny()
                .orElseThrow();
    }

    @Test
    void resize_isNoInput() throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);
            new ProcessBuilder("kill", "-WINCH", pidOfRcons()).start().waitFor();

            pty.type("x" + ESCAPE + ".");
            assertLeft(0, pty);
            assertEquals("x", conserver.console("n1").receivedText());
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void signal_givesTheTerminalBack(String signal, int status) throws Exception {
        try (Pty pty = rcons(conserver, "n1")) {
            pty.await(HELP);
            new ProcessBuilder("kill", "-" + signal, pidOfRcons()).start().waitFor();

            assertLeft(status, pty);
        }
    }
}
