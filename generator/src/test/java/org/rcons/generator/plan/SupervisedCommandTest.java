package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The text as a real shell runs it, on a pseudo-terminal of script(1). The shell finds a {@code sleep} and a {@code date}
 * of ours: pauses take no time and are noted in a file, the tenth fails; time passes when we say so.
 */
class SupervisedCommandTest {
    private static final int PAUSES = 10;

    @TempDir
    Path folder;

    @BeforeEach
    void programs() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script: install bsdutils or util-linux");
        program("sleep", "echo $1 >>pauses; test $(wc -l <pauses) -lt " + PAUSES);
        program("date", "cat now");
        Files.writeString(folder.resolve("now"), "1000\n");
    }

    private void program(String name, String text) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertTrue(program.toFile().setExecutable(true));
    }

    /** Runs a command until the pause that fails, as conserver would, and tells all that it said. */
    private String run(String command) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("form"), new SupervisedCommand().of(command));
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qefc", "exec /bin/sh -ce \"$(cat " + script + ")\"", "/dev/null");
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("SHELL", "/bin/sh");
        Process process = builder.redirectOutput(folder.resolve("out").toFile()).start();
        try {
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it does not end");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(folder.resolve("out"), StandardCharsets.ISO_8859_1);
        assertEquals(1, process.exitValue(), said);
        return said;
    }

    private List<String> pauses() throws IOException {
        return Files.readAllLines(folder.resolve("pauses"));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 3",
                "false",
                "exit 0",
                "true",
                "exec true",
                "/no/such/program at all",
                "nosuchprogram",
                "((( what '",
                "echo '",
                "set +e; trap 'exit 0' 1 15; cd /; return 0"
            })
    void aCommandThatEnds_isStartedAgainAfterGrowingPauses(String command) throws Exception {
        String said = run(command);
        List<String> pauses = pauses();
        assertEquals(List.of("1", "2", "4", "8", "16"), pauses.subList(0, 5), said);
        assertEquals(PAUSES, pauses.size(), said);
        for (String pause : pauses.subList(5, PAUSES)) {
            int seconds = Integer.parseInt(pause);
            assertTrue(seconds >= 20 && seconds <= SupervisedCommand.LONGEST_PAUSE_SECONDS, pause);
        }
        assertEquals(1, count(said, "[-- line ended with status "), said);
    }

    @Test
    void aCommandThatRanForMoreThanAMinute_isBackSoon_andItsEndIsTold() throws Exception {
        String command = "n=$(cat now); runs=$(cat runs 2>/dev/null | wc -l); echo >>runs;"
                + " if [ $runs -eq 4 ]; then echo $((n+61)) >now; fi; exit $((runs+10))";
        String said = run(command);
        assertEquals(List.of("1", "2", "4", "8", "1", "2", "4"), pauses().subList(0, 7), said);
        assertTrue(said.contains("[-- line ended with status 10 - retrying --]\r\n"), said);
        assertTrue(said.contains("[-- line ended with status 14 - retrying --]\r\n"), said);
        assertEquals(2, count(said, "[-- line ended"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo \"it's\" 'a \"line\"' \\$HOME",
                "printf '%s\\n' \"it's a \\\"line\\\" \\$HOME\"",
                "/usr/bin/printf \"it's a \\\"line\\\" \\$HOME\"",
                "A='it'; exec echo \"$A's\" 'a \"line\" $HOME'"
            })
    void aCommand_keepsItsQuotes(String command) throws Exception {
        String said = run(command);
        assertTrue(said.contains("it's a \"line\" $HOME"), said);
    }

    @Test
    void aCommandOfSeveral_endsAtTheFirstFailure() throws Exception {
        String said = run("echo before; false; echo behind");
        assertTrue(said.contains("before"), said);
        assertFalse(said.contains("behind"), said);
    }

    @Test
    void aProgramWithVariables_runsWithoutAnotherShell() throws Exception {
        String parent = "A_B=x-1 " + folder + "/parent";
        program(
                "parent",
                "echo $A_B; test $PPID = $(cat form.pid 2>/dev/null || echo $PPID >form.pid; cat form.pid)"
                        + " && tr '\\0' ' ' </proc/$PPID/cmdline | cut -c1-20");
        String said = run(parent);
        assertTrue(said.contains("x-1"), said);
        assertTrue(said.contains("/bin/sh -ce set +e"), said);
        assertFalse(new SupervisedCommand().of(parent).contains("eval"), parent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exec cat", "exit", "cat </x", "while /x", "A=1", "a/b;c", "a/b $x", "~/x", "a/b 'c'", ". /x"})
    void aCommandThatCouldEndTheLoop_isEnclosed(String command) {
        assertTrue(new SupervisedCommand().of(command).contains("(set -e;eval '"), command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opt/xcat/share/xcat/cons/ipmi n1",
                "env PERL_BADLANG=0 XCATSSLVER=TLSv1_2 /opt/xcat/share/xcat/cons/ipmi n1",
                "PERL_BADLANG=0 /opt/xcat/share/xcat/cons/ipmi n-1.cluster"
            })
    void aProgramOfXcats_standsInTheFileAsItIs(String command) {
        String text = new SupervisedCommand().of(command);
        assertTrue(text.contains(";do " + command + " <&3 "), text);
        assertFalse(text.matches(".*[{}\":\\n].*"), text);
    }
}
