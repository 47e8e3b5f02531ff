package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** {@code rcons capture} as it is packaged, with a real conserver. */
class CaptureJourneyTest {
    /** Each says what it is once somebody is there: two that boot, one that panics, one that never says anything. */
    @RegisterExtension
    static final RealConserver CONSERVER = RealConserver.of(ConserverSetup.PLAIN
            .with("defaultaccess allowed;")
            .console("n1", booting("login: ") + " options ondemand;")
            .console("n2", booting("login: ") + " options ondemand;")
            .console("n3", booting("Kernel panic - not syncing") + " options ondemand;")
            .console("n4", "type exec; exec \"exec cat\"; options ondemand;")
            .echo("echo")
            .console("flood", "type exec; exec \"exec yes flooding\"; options ondemand;")
            .console(
                    "latin",
                    "type exec; exec \"printf 'M\\374nchen \\377\\376 ready\\n'; exec cat\"; options ondemand;"));

    @TempDir
    private Path home;

    private CaptureProgram program;

    private static String booting(String end) {
        return "type exec; exec \"stty raw -echo; sleep 0.2; printf 'booting\\r\\n'; printf '" + end + "'; exec cat\";";
    }

    @BeforeEach
    void require() {
        program = new CaptureProgram(home);
    }

    private CaptureProgram.Outcome capture(String... arguments) throws Exception {
        return program.capture(CaptureProgram.at(CONSERVER), arguments);
    }

    @Test
    void nodesThatBootAreSeenToDoSo() throws Exception {
        CaptureProgram.Outcome outcome = capture("n[1-2]", "--until", "login: $", "--replay", "50", "--output", "json");

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("\"node\":\"n1\""), outcome.out());
        assertEquals(
                2, Stream.of(outcome.out().split("\"outcome\":\"matched\"", -1)).count() - 1, outcome.out());
    }

    @Test
    void aPanicIsAFailureAndSilenceIsATimeOut() throws Exception {
        CaptureProgram.Outcome failed = capture(
                "n1,n3",
                "--until",
                "login: $",
                "--fail-on",
                "(?P<what>Kernel panic.*)",
                "--replay",
                "50",
                "--timeout",
                "20s",
                "--output",
                "jsonl");
        CaptureProgram.Outcome silent = capture("n4", "--until", "login:", "--timeout", "1s");

        assertEquals(1, failed.status(), failed.err());
        assertTrue(failed.out().contains("\"what\":\"Kernel panic - not syncing\""), failed.out());
        assertEquals(2, silent.status(), silent.err());
        assertTrue(silent.out().contains("n4") && silent.out().contains("timed-out"), silent.out());
    }

    @Test
    void nothingOfAWatchReachesTheMachine() throws Exception {
        CaptureProgram.Outcome outcome = capture("echo", "--idle", "500ms", "--output", "raw");

        assertEquals(0, outcome.status(), outcome.err());
        assertEquals("", outcome.out());
        assertFalse(CONSERVER.consoleLog("echo").contains("\005"));
    }

    @Test
    void whatIsSentIsSeenAgain() throws Exception {
        CaptureProgram.Outcome outcome = capture("echo", "--send", "hello\\r", "--until", "hel+o", "--output", "jsonl");

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("\"match\":\"hello\""), outcome.out());
    }

    @Test
    void aScriptTypesAndKeepsWhatItFinds() throws Exception {
        Path script = Files.writeString(
                home.resolve("hello.script"),
                "send \"mac=52:54:00:12:34:56\\r\"\nexpect mac=([0-9a-f:]+) within 10s\nsave mac\n");

        CaptureProgram.Outcome outcome = capture("echo", "--script", script.toString(), "--output", "jsonl");

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("\"mac\":\"52:54:00:12:34:56\""), outcome.out());
    }

    @Test
    void someoneElseIsWriting() throws Exception {
        try (Person alice = Person.named("alice", CONSERVER)) {
            alice.opens("echo");

            CaptureProgram.Outcome refused = capture("echo", "--send", "x", "--until", "x", "--output", "jsonl");
            CaptureProgram.Outcome forced = capture("echo", "--send", "yz", "-f", "--until", "yz");

            assertEquals(2, refused.status(), refused.err());
            assertTrue(refused.out().contains("\"outcome\":\"refused\""), refused.out());
            assertTrue(refused.out().contains("alice@"), refused.out());
            assertEquals(0, forced.status(), forced.out());
            alice.sees("[forced to `spy' mode by").leaves().endsWith(0);
        }
    }

    @Test
    void aConsoleThatFloodsIsBounded() throws Exception {
        CaptureProgram.Outcome outcome = capture("flood", "--timeout", "2s", "--until", "never");

        assertEquals(2, outcome.status(), outcome.err());
        assertTrue(outcome.out().length() < 2_000, outcome.out());
    }

    @Test
    void bytesThatAreNoTextAreSavedAsTheyAre() throws Exception {
        Path folder = home.resolve("saved");

        CaptureProgram.Outcome outcome =
                capture("latin", "--until", "ready", "--replay", "20", "--save", folder.toString(), "--cast");

        assertEquals(0, outcome.status(), outcome.err());
        String saved = Files.readString(folder.resolve("latin"), StandardCharsets.ISO_8859_1);
        assertTrue(saved.contains("M\374nchen \377\376 ready"), saved);
        assertTrue(Files.readString(folder.resolve("latin.cast")).startsWith("{\"version\""));
    }

    @Test
    void theListOfNodesMayComeFromElsewhere() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Program.launcher(), "capture");
        builder.command().addAll(CaptureProgram.at(CONSERVER));
        builder.command().addAll(List.of("-", "--until", "login: $", "--replay", "50"));

        CaptureProgram.Outcome outcome = program.run(builder, "n2\nn1\n");

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().indexOf("n2") < outcome.out().indexOf("n1"), outcome.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64 | n1 --until foo(bar | --until",
                "64 | n1 --until x* | --until",
                "64 | n1,-n1 | names no node",
                "66 | n1 --script /nowhere.script | /nowhere.script",
                "73 | n1 --save /proc/nowhere | /proc/nowhere",
                "64 | n1 --nonsense | --nonsense"
            })
    void badInputIsRefusedInOneLineBeforeAnyConsoleIsOpened(int status, String line, String why) throws Exception {
        CaptureProgram.Outcome outcome = capture(line.split(" ", -1));

        assertEquals(status, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains(why), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void nodesThatConserverDoesNotHaveAreNamed() throws Exception {
        CaptureProgram.Outcome outcome = capture("n1,n99", "--until", "login: $", "--replay", "50");

        assertEquals(2, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("no-such-console"), outcome.out());
    }

    /** Conserver completes names: n4 is there, but no n40 is meant by echo's beginning. */
    @Test
    void anAbbreviationIsNoConsole() throws Exception {
        CaptureProgram.Outcome outcome = capture("ech", "--idle", "300ms", "--output", "jsonl");

        assertEquals(2, outcome.status(), outcome.out());
        assertTrue(outcome.out().contains("\"outcome\":\"no-such-console\""), outcome.out());
    }
}
