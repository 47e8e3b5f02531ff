package org.rcons.generator.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellRunTest {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private StandInSsh ssh;

    @BeforeEach
    void aHost() throws IOException {
        ssh = new StandInSsh(folder);
        ssh.host("alpha");
    }

    private HostShell shell(String host) {
        return new SshShell(host, ssh.program(), CONNECT);
    }

    private static Limit soon() {
        return Limit.in(Duration.ofSeconds(20));
    }

    @Test
    void line_whenTheLoginTalksToo() throws Exception {
        try (ShellRun run = shell("alpha").start("echo rcons hello\nexit\n")) {
            assertEquals("hello", run.line(soon()));
            assertNull(run.line(soon()));
        }
    }

    @Test
    void say_isHeardBehindAScriptOfAnySize() throws Exception {
        String script = "# " + "x".repeat(100_000)
                + "\nmain() {\necho rcons ready\nread -r word\necho \"rcons $word\"\n}\nmain\n";
        try (ShellRun run = shell("alpha").start(script)) {
            assertEquals("ready", run.line(soon()));
            run.say("commit it");
            assertEquals("commit it", run.line(soon()));
        }
    }

    @Test
    void ended_whenTheHostIsNotReached() throws Exception {
        try (ShellRun run = shell("beta").start("echo rcons hello\nexit\n")) {
            assertNull(run.line(soon()));
            assertEquals(
                    "beta: ssh: connect to host beta port 22: Connection refused (status 255)",
                    run.ended().getMessage());
        }
    }

    @Test
    void start_whenThereIsNoSuchProgram() {
        HostShell shell = new SshShell("alpha", folder.resolve("nothing").toString(), CONNECT);
        ShellException e = assertThrows(ShellException.class, () -> shell.start(""));
        assertTrue(e.what().startsWith("cannot start " + folder), e.what());
        assertTrue(e.what().endsWith("is it installed?"), e.what());
    }

    @Test
    void line_whenSshHangs_endsIt() throws Exception {
        ssh.prelude("echo $$ >pid; exec sleep 1000");
        ShellException e;
        try (ShellRun run = shell("alpha").start("")) {
            e = assertThrows(ShellException.class, () -> run.line(Limit.in(Duration.ofMillis(300))));
        }
        assertEquals("alpha: no answer in time", e.getMessage());
        long pid = Long.parseLong(Files.readString(folder.resolve("alpha/pid")).strip());
        assertFalse(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent(), "ssh still runs");
    }

    @Test
    void lastError_isBoundedAndPrintable() throws Exception {
        try (ShellRun run =
                shell("alpha").start("printf 'x%.0s' $(seq 1 9000) >&2; printf '\\n\\033[31mred\\n' >&2; exit 3\n")) {
            assertNull(run.line(soon()));
            assertEquals("alpha: ?[31mred (status 3)", run.ended().getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-oProxyCommand=x", "-", "a b", "a\nb", "h\u00F6st", "\u001B[2J"})
    void sshShell_whenItIsNoHost(String host) {
        assertThrows(IllegalArgumentException.class, () -> new SshShell(host, "ssh", CONNECT));
    }
}
