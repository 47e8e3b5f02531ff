package org.rcons.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TtyTest {
    /** Prints the settings before and after the command, and its exit status. */
    private static String between(String command) {
        return "echo \"{before=$(stty -g)}\"; echo \"{tty=$(tty)}\"; " + command
                + "; echo \"{rc=$?}\"; echo \"{after=$(stty -g)}\"";
    }

    private static String settings(String terminal) throws IOException, InterruptedException {
        Process stty = new ProcessBuilder("stty", "-a", "-F", terminal).start();
        String text = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, stty.waitFor());
        return text.replace('\n', ' ') + " ";
    }

    @Test
    void raw_whenEntered_changesNoByteAndMakesNoSignals() throws Exception {
        try (Pty pty = Pty.run(between(Pty.probe("keys")))) {
            pty.await("{raw pid=");

            String raw = settings(pty.awaitValue("{tty=", "}"));

            for (String flag : new String[] {
                "-isig",
                "-icanon",
                "-echo",
                "-echonl",
                "-iexten",
                "-ixon",
                "-ixoff",
                "-icrnl",
                "-inlcr",
                "-igncr",
                "-istrip",
                "-parmrk",
                "-brkint",
                "-ignbrk",
                "-iuclc",
                "-opost",
                "-parenb",
                "cs8",
                "min = 0;",
                "time = 1;"
            }) {
                assertTrue(raw.contains(" " + flag + " "), flag + " in " + raw);
            }
            pty.type("q");
            pty.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({"return, 0", "throw, 1", "exit, 3"})
    void terminal_whenProgramEnds_isAsBefore(String ending, String status) throws Exception {
        try (Pty pty = Pty.run(between(Pty.probe(ending)))) {
            pty.awaitEnd();

            assertEquals(pty.awaitValue("{before=", "}"), pty.awaitValue("{after=", "}"));
            assertEquals(status, pty.awaitValue("{rc=", "}"));
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    void terminal_whenSignalled_isAsBefore(String signal, String status) throws Exception {
        try (Pty pty = Pty.run(between(Pty.probe("keys")))) {
            String pid = pty.awaitValue("{raw pid=", " ");

            new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();

            pty.awaitEnd();
            assertEquals(pty.awaitValue("{before=", "}"), pty.awaitValue("{after=", "}"));
            assertEquals(status, pty.awaitValue("{rc=", "}"));
        }
    }

    @Test
    void height_whenWindowHasOne_isThatManyLines() throws Exception {
        try (Pty pty = Pty.run("stty rows 51; " + Pty.probe("return"))) {
            assertTrue(pty.awaitEnd().contains(" height=51 "));
        }
    }

    @Test
    void bytes_whenRaw_passAsTheyAreBothWays() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Pty pty = Pty.run(Pty.probe("all-bytes"))) {
            pty.await("{all}");
            pty.type(all);

            String output = pty.awaitEnd();

            String expected = new String(all, StandardCharsets.ISO_8859_1);
            assertTrue(output.contains("}" + expected + "{all}"), () -> "the screen got: " + output);
            assertTrue(output.contains("{got=" + HexFormat.of().formatHex(all) + "}"), () -> output);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "1a", "1c", "13", "11", "0d", "0a", "16", "7f", "ff", "00"})
    void key_whenSpecialInACookedTerminal_isAByte(String key) throws Exception {
        try (Pty pty = Pty.run(Pty.probe("keys"))) {
            pty.await("{raw");

            pty.type(HexFormat.of().parseHex(key));

            pty.await("{" + key + "}");
            pty.type("q");
            pty.awaitEnd();
        }
    }

    @Test
    void read_whenNothingIsTyped_ticks() throws Exception {
        try (Pty pty = Pty.run(Pty.probe("keys"))) {
            pty.await("{ticks}");

            pty.type("q");

            assertTrue(pty.awaitEnd().contains("{end="));
        }
    }

    @Test
    void read_whenTheWindowCloses_isTheEndNotATick(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("report");
        Pty pty = Pty.run("trap '' HUP; exec " + Pty.probe("keys", "-Dprobe.report=" + report));
        ProcessHandle probe = ProcessHandle.of(Long.parseLong(pty.awaitValue("{raw pid=", " ")))
                .orElseThrow();
        CompletableFuture<ProcessHandle> end = probe.onExit();

        pty.close();

        end.get(20, TimeUnit.SECONDS);
        assertEquals("end=-1", Files.readString(report));
    }

    @Test
    void suspend_whenTheShellContinuesIt_isRawAgain() throws Exception {
        Pty.require("bash", "bash");
        try (Pty pty = Pty.run("bash --norc --noprofile -i")) {
            pty.await("$ ");
            pty.type("echo \"{bef\"\"ore=$(stty -g)}\"; " + Pty.probe("keys") + "\r");
            pty.await("{raw pid=");

            pty.type("z");
            int stopped = pty.await("Stopped");
            pty.type("echo \"{wh\"\"ile=$(stty -g)}\"; fg\r");
            int continued = pty.await("{continued}", stopped);

            assertEquals(pty.awaitValue("{before=", "}"), pty.awaitValue("{while=", "}"));
            pty.type(new byte[] {3});
            pty.await("{03}", continued);
            pty.type("q");
            int end = pty.await("{end=", continued);
            pty.type("echo \"{aft\"\"er=$(stty -g)}\"; exit\r");
            pty.await("{after=", end);
            assertEquals(pty.awaitValue("{before=", "}"), pty.awaitValue("{after=", "}"));
            pty.awaitEnd();
        }
    }

    @Test
    void suspend_whenNoShellCouldContinueIt_returns() throws Exception {
        try (Pty pty = Pty.run("exec " + Pty.probe("keys"))) {
            pty.await("{raw pid=");

            pty.type("z");

            pty.await("{continued}");
            pty.type("q");
            pty.awaitEnd();
        }
    }

    @Test
    void rawMode_whenEntered_hasNotStartedJavasLogging(@TempDir Path folder) throws Exception {
        Path classes = folder.resolve("classes");
        try (Pty pty = Pty.run(Pty.probe("return", "-Xlog:class+load:file=" + classes))) {
            pty.awaitEnd();

            String loaded = Files.readString(classes);
            assertTrue(loaded.contains("org.jline.nativ.CLibrary"), loaded);
            assertFalse(loaded.contains("java.util.logging"), loaded);
        }
    }

    @Test
    void input_whenAPipe_isReadToItsEnd() throws Exception {
        try (Pty pty = Pty.run("printf 'abc' | " + Pty.probe("keys"))) {
            String output = pty.awaitEnd();

            assertTrue(output.contains("terminal=false}{616263}{end=-1}"), () -> output);
        }
    }

    @Test
    void screen_whenItsReaderEnded_saysSo() throws Exception {
        try (Pty pty = Pty.run(Pty.probe("broken-pipe") + " | head -1")) {
            String output = pty.awaitEnd();

            assertTrue(output.contains("{closed: cannot write to the standard output: Broken pipe}"), () -> output);
        }
    }

    @Test
    void flags_whenSystemsDiffer_areTheirOwn() {
        assertEquals(TerminalFlags.LINUX, TerminalFlags.of("Linux", "aarch64"));
        assertEquals(TerminalFlags.LINUX_POWER, TerminalFlags.of("Linux", "ppc64le"));
        assertEquals(TerminalFlags.BSD, TerminalFlags.of("Mac OS X", "aarch64"));
        assertEquals(TerminalFlags.BSD, TerminalFlags.of("FreeBSD", "amd64"));
    }

    @Test
    void password_whenPrinted_showsNothing() {
        Password password = new Password(new byte[] {'s', '3'});

        password.close();

        assertFalse(password.toString().contains("s3"));
        assertNotEquals('s', password.bytes()[0]);
    }
}
