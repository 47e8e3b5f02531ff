package org.rcons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.cli.RconsProcess.Outcome;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConsole;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Redirect;

/** Sessions over pipes: what is on standard output, byte for byte, since scripts match it. */
final class RconsSessionTest {
    private static final String HELP = "[Enter `^Ec?' for help]\r\n";
    private static final String LEFT = "[disconnect]\r\n";

    @RegisterExtension
    final FakeConserver other =
            FakeConserver.host().console(ConsoleSetup.named("far")).build();

    @RegisterExtension
    final FakeConserver conserver = FakeConserver.host()
            .console(ConsoleSetup.named("n1"))
            .console(ConsoleSetup.named("n2"))
            .console(ConsoleSetup.named("news").motd("rack 7 is hot"))
            .console(ConsoleSetup.named("logged").logFile("/var/log/logged"))
            .console(ConsoleSetup.named("down").staysDown().motd("bad disk").state(FakeConsole.State.DOWN))
            .remote("far", Redirect.port(() -> other.masterPort()))
            .build();

    @TempDir
    private Path home;

    private RconsProcess rcons(String... words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-n", "-E", "-M", conserver.masterAddress()));
        arguments.addAll(List.of(words));
        return RconsProcess.start(home, arguments.toArray(new String[0]));
    }

    private Outcome leaveAtOnce(String... words) throws Exception {
        try (RconsProcess rcons = rcons(words)) {
            return rcons.type("\5c.").awaitEnd();
        }
    }

    private static void assertLeft(String out, Outcome outcome) {
        assertEquals(out, outcome.out());
        assertEquals("", outcome.err());
        assertEquals(0, outcome.status());
    }

    @Test
    void session_isConsoleOutputAndBracketedTexts() throws Exception {
        try (RconsProcess rcons = rcons("n1")) {
            rcons.type("uname -a\r").awaitOut("uname -a\r");

            Outcome outcome = rcons.type("\5c.").awaitEnd();

            assertLeft(HELP + "uname -a\r" + LEFT, outcome);
        }
    }

    @Test
    void start_whenThereIsNews_showsItBehindTheHelpLine() throws Exception {
        assertLeft(HELP + "[-- MOTD -- rack 7 is hot]\r\n" + LEFT, leaveAtOnce("news"));
    }

    @Test
    void start_whenTheConsoleIsDown_saysSoFirst() throws Exception {
        assertLeft("[`down' -- console is down]\r\n" + HELP + "[-- MOTD -- bad disk]\r\n" + LEFT, leaveAtOnce("down"));
    }

    @ParameterizedTest
    @CsvSource({"-A", "-F", "-S"})
    void start_whenAReplayIsWanted_showsTheLastLines(String option) throws Exception {
        conserver.console("logged").print("what happened before\r\n");

        Outcome outcome = leaveAtOnce(option, "logged");

        assertEquals(0, outcome.status());
        assertTrue(outcome.out().startsWith(HELP + "[replay]\r\n[-- Console up -- "), outcome.out());
        assertTrue(outcome.out().endsWith("]\r\nwhat happened before\r\n" + LEFT), outcome.out());
    }

    @Test
    void start_whenVerbose_saysWhichRuleDecided() throws Exception {
        Outcome outcome = leaveAtOnce("-v", "n1");

        assertEquals("rcons: n1 is at " + conserver.masterAddress() + " (-M)\n", outcome.err());
        assertEquals(HELP + LEFT, outcome.out());
    }

    @Test
    void start_whenTheConsoleIsElsewhere_followsTheRedirect() throws Exception {
        try (RconsProcess rcons = rcons("far")) {
            rcons.type("hello");
            other.console("far").awaitReceived("hello");

            assertEquals(0, rcons.type("\5c.").awaitEnd().status());
        }
    }

    @Test
    void escape_whenRedefined_isTheOneThatCounts() throws Exception {
        try (RconsProcess rcons = rcons("-e", "^Xx", "n1")) {
            Outcome outcome = rcons.type("\5c.").awaitOut("\5c.").type("\30x.").awaitEnd();

            assertLeft("[Enter `^Xx?' for help]\r\n\5c." + LEFT, outcome);
        }
    }

    @Test
    void output_whenItRidesBehindTheLastAnswer_isNotLost() throws Exception {
        conserver.misbehave(Misbehaviour.COALESCED);

        Outcome outcome = leaveAtOnce("n1");

        assertLeft(HELP + Misbehaviour.EARLY + LEFT, outcome);
    }

    @Test
    void output_whenItHasAllBytes_isUnchanged() throws Exception {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append(c);
        }
        try (RconsProcess rcons = rcons("n1")) {
            conserver.console("n1").awaitConnected(1);
            conserver.console("n1").print(all + "end");

            Outcome outcome = rcons.awaitOut("end").type("\5c.").awaitEnd();

            assertLeft(HELP + all + "end" + LEFT, outcome);
        }
    }

    @Test
    void input_whenItEnds_isAllSentAndTheAnswerAwaited() throws Exception {
        try (RconsProcess rcons = rcons("--quiet-time", "0.3", "n1")) {
            Outcome outcome = rcons.type("first\rsecond\r").endInput().awaitEnd();

            assertLeft(HELP + "first\rsecond\r" + LEFT, outcome);
            assertEquals("first\rsecond\r", conserver.console("n1").receivedText());
        }
    }

    @Test
    void input_whenThereIsNone_isLeftToo() throws Exception {
        try (RconsProcess rcons = rcons("--quiet-time", "0", "n1")) {
            assertLeft(HELP + LEFT, rcons.endInput().awaitEnd());
        }
    }

    @Test
    void input_whenItSuspendsWithoutATerminal_goesOnAtOnce() throws Exception {
        try (RconsProcess rcons = rcons("n1")) {
            Outcome outcome = rcons.type("\5czabc").awaitOut("abc").type("\5c.").awaitEnd();

            assertLeft(HELP + "[stop] -- attached]\r\nabc" + LEFT, outcome);
            assertEquals("abc", conserver.console("n1").receivedText());
        }
    }

    /** What is typed ahead of the question is its answer, not input of the console that the user wants to leave. */
    @Test
    void input_whenItMovesOn_namesTheConsoleInTheSameBreath() throws Exception {
        try (RconsProcess rcons = rcons("n1")) {
            rcons.type("\5c;n2\rhello");
            conserver.console("n2").awaitReceived("hello");

            Outcome outcome = rcons.awaitOut("hello").type("\5c.").awaitEnd();

            assertLeft(HELP + "[console: ]\r\n" + HELP + "hello" + LEFT, outcome);
            assertEquals("", conserver.console("n1").receivedText());
        }
    }

    @Test
    void input_whenItAsksForALocalCommand_getsNone() throws Exception {
        try (RconsProcess rcons = rcons("n1")) {
            Outcome outcome = rcons.type("\5c|")
                    .awaitOut("[]\r\n")
                    .type("abc")
                    .awaitOut("abc")
                    .type("\5c.")
                    .awaitEnd();

            assertLeft(HELP + "[]\r\nabc" + LEFT, outcome);
        }
    }

    @Test
    void spy_whenHeTypes_sendsNothing() throws Exception {
        try (RconsProcess rcons = rcons("-s", "n1")) {
            Outcome outcome = rcons.type("reboot\r\5c|\5cl1\5c.").awaitEnd();

            assertEquals(0, outcome.status());
            assertTrue(outcome.out().contains("[read-only -- use ^E c ? for help]\r\n"), outcome.out());
            assertEquals("", conserver.console("n1").receivedText());
        }
    }

    @Test
    void spy_whenTheServerWantsALocalCommandOfHim_declines() throws Exception {
        try (RconsProcess rcons = rcons("-s", "n1")) {
            conserver.console("n1").awaitConnected(1);
            conserver.console("n1").control('E');

            Outcome outcome = rcons.awaitOut("]\r\n").type("\5c.").awaitEnd();

            assertEquals(0, outcome.status());
            assertEquals("", outcome.err());
        }
    }

    @Test
    void force_takesTheConsoleFromItsWriter() throws Exception {
        try (RconsProcess first = rcons("n1");
                RconsProcess second = rcons("-f", "-l", "bob", "n1")) {
            conserver.console("n1").awaitConnected(2);
            second.type("mine").awaitOut("mine");

            first.endInput();
            second.type("\5c.");

            assertTrue(second.awaitEnd().out().contains("mine"));
        }
    }

    @Test
    void texts_whenATerminalBlockNamesThem_surroundTheSession() throws Exception {
        Path file = Files.writeString(
                home.resolve("mine.cf"),
                "terminal * {\n attach \"\\033]0;C on H\\007\";\n attachsubst C=cs,H=us;\n detach \"\\033]0;bye\\007\";\n}\n");
        try (RconsProcess rcons =
                RconsProcess.start(home, "-n", "-E", "-C", file.toString(), "-M", conserver.masterAddress(), "n1")) {
            Outcome outcome = rcons.type("\5c.").awaitEnd();

            assertEquals(0, outcome.status(), outcome::toString);
            assertTrue(outcome.out().endsWith(LEFT + "\33]0;bye\7"), outcome.out());
            assertTrue(outcome.out().startsWith("\33]0;n1 on alice\7" + HELP), outcome.out());
        }
    }

    @Test
    void home_isLeftAsItWas() throws Exception {
        leaveAtOnce("n1");

        try (var files = Files.list(home)) {
            assertFalse(files.findAny().isPresent());
        }
    }
}
