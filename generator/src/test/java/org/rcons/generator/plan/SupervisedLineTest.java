package org.rcons.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Supervised commands as lines of the real conserver, with the settings that come along. */
class SupervisedLineTest {
    @RegisterExtension
    static final RealConserver conserver = RealConserver.of(ConserverSetup.PLAIN
            .with("reinitcheck 1;")
            .console("dead", line("test -e bmc&&echo here I am&&exec cat; exit 1"))
            .console("late", line("test -e late&&echo here I am&&exec cat; exit 1"))
            .console("deaf", line("echo $$ >deaf.pid; echo ready; exec sleep 1000"))
            .console(
                    "obstinate",
                    line("trap true 1; echo $$ >obstinate.pid; echo ready; while true; do sleep 1||true; done")));

    private static String line(String command) {
        return "options !autoreinit,reinitoncc; type exec; exec \""
                + Tuner.COMMANDS.of("cd " + folder() + ";" + command) + "\";";
    }

    private static Path folder() {
        return Meeting.FOLDER;
    }

    /** Where commands and tests meet; it is there before the conserver is. */
    private static final class Meeting {
        static final Path FOLDER = create();

        private static Path create() {
            try {
                return Files.createTempDirectory("lines");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @AfterAll
    static void clean() throws IOException {
        for (String file : List.of("bmc", "late", "deaf.pid", "obstinate.pid", "")) {
            Files.deleteIfExists(folder().resolve(file));
        }
    }

    @Test
    void aDeadLine_comesBackWithItsMachine() throws Exception {
        try (Guest guest = Guest.at(conserver, "alice", "dead")) {
            Files.createFile(folder().resolve("bmc"));
            guest.until("here I am");
            guest.say("hello\r");
            guest.until("hello");
        }
        String log = conserver.consoleLog("dead");
        assertTrue(log.contains("[-- line ended with status 1 - retrying --]"), log);
        assertFalse(log.contains("Console down"), log);
    }

    @Test
    void whatWasTypedWhileThereWasNoLine_isNotSentLater() throws Exception {
        try (Guest guest = Guest.at(conserver, "alice", "late")) {
            guest.say("reboot\r\u0005cw");
            guest.until("who late]");
            Files.createFile(folder().resolve("late"));
            guest.until("here I am");
            guest.say("hello\r");
            guest.until("hello\r\nhello");
            assertFalse(guest.leave().contains("reboot"));
        }
    }

    @Test
    void aClosedLine_leavesNoProcessBehind() throws Exception {
        ProcessHandle shell = shell("deaf");
        ProcessHandle command = shell.children().findFirst().orElseThrow();
        close("deaf");
        shell.onExit().get(10, TimeUnit.SECONDS);
        command.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aClosedLine_endsTheShellOfACommandThatDoesNotEnd() throws Exception {
        ProcessHandle shell = shell("obstinate");
        ProcessHandle command = shell.children().findFirst().orElseThrow();
        close("obstinate");
        shell.onExit().get(10, TimeUnit.SECONDS);
        assertTrue(command.isAlive());
        command.destroyForcibly();
    }

    /** The shell that keeps a console's command running; it is there when the command is ready. */
    private static ProcessHandle shell(String console) throws IOException {
        try (Guest guest = Guest.at(conserver, "alice", console)) {
            guest.say("\u0005cr");
            guest.until("ready");
        }
        String pid = Files.readString(folder().resolve(console + ".pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void close(String console) throws IOException {
        try (Guest guest = Guest.at(conserver, "alice", console)) {
            guest.say("\u0005cd");
            guest.until("down]");
        }
        assertEquals(2, conserver.consoleLog(console).split("Console ", -1).length - 1);
    }
}
