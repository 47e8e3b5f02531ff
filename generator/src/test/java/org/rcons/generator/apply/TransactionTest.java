package org.rcons.generator.apply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.apply.Outcome.Result;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.HostFacts.Kind;
import org.rcons.generator.plan.HostFacts.Service;
import org.rcons.testbed.real.RealConserver;

/** What becomes of the files of a host where no conserver runs, whatever happens. */
final class TransactionTest {
    private static final String OLD = "console old { master localhost; type exec; exec cat; }\n";
    private static final String NEW = "console new { master localhost; type exec; exec cat; }\n";

    @TempDir
    Path folder;

    private StandInSsh ssh;
    private Changes changes;
    private Path alpha;
    private Path file;

    @BeforeEach
    void aHost() throws IOException {
        ssh = new StandInSsh(folder);
        changes = new Changes(ssh);
        alpha = ssh.host("alpha");
        file = Files.writeString(alpha.resolve(Changes.FILE), OLD);
    }

    private static void needConserver() {
        assumeTrue(RealConserver.missing() == null, String.valueOf(RealConserver.missing()));
    }

    /** With an options file in the host's folder, which a service would not read. */
    private HostChange withOptions(HostChange change, String path, String text) throws IOException {
        HostFacts facts = change.facts();
        Path options = alpha.resolve(path);
        String old = Files.exists(options) ? Changes.read(options) : null;
        Service service = new Service(Kind.DEBIAN, options.toString(), old, 0, 0);
        HostFacts other =
                new HostFacts(facts.machine(), facts.conserver(), facts.file(), service, facts.xcatSslVersion());
        return new HostChange(
                "alpha", false, Changes.FILE, other, change.file(), text, change.expected(), change.groupSize());
    }

    private static Map<String, Object> attributes(Path path) throws IOException {
        return Files.readAttributes(path, "unix:ino,lastModifiedTime,mode,uid,gid,nlink");
    }

    private void assertFailed(Step step, String text, Outcome outcome) throws IOException {
        assertEquals(step, outcome.failedAt(), outcome.toString());
        assertEquals(text, outcome.text());
        assertEquals(Result.FAILED, outcome.result());
        assertEquals(OLD, Changes.read(file));
        assertEquals(Set.of(Changes.FILE), Changes.names(alpha));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash", "busybox ash"})
    void everyByte_arrives(String shell) throws Exception {
        String program = shell.replaceFirst(" .*", "");
        assumeTrue(
                List.of("/bin/", "/usr/bin/").stream().anyMatch(dir -> Files.isExecutable(Path.of(dir + program))),
                "no " + program + ": install it");
        StringBuilder text = new StringBuilder("#");
        for (int b = 1; b < 256; b++) {
            text.append(b == '\n' || b == '\r' ? ' ' : (char) b);
        }
        text.append("\n# it's $HOME `x` \\ \"\nEND\n# ")
                .append("x".repeat(300_000))
                .append('\n')
                .append(NEW)
                .append("#");
        ssh.prelude("exec " + shell + " -s");
        Files.writeString(file, "# " + text.substring(0, 300) + "\n" + OLD, ISO_8859_1);
        HostChange change = changes.replace("alpha", text.toString().replace("\nEND\n", "\n#END\n"));

        Outcome outcome = changes.apply(change);

        assertEquals(Result.APPLIED, outcome.result(), outcome.toString());
        assertEquals(change.file(), Changes.read(file));
        assertEquals(Set.of(Changes.FILE), Changes.names(alpha));
    }

    @Test
    void modeAndOwner_stay() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Object before = Files.readAttributes(file, "unix:mode,uid,gid");

        Outcome outcome = changes.apply(changes.replace("alpha", NEW));

        assertEquals(NEW, Changes.read(file));
        assertEquals(before, Files.readAttributes(file, "unix:mode,uid,gid"));
        assertTrue(outcome.toString().startsWith("alpha: written; no conserver runs there: "), outcome.toString());
    }

    @Test
    void aNewFile_canBeReadByTheServicesUser() throws Exception {
        Files.delete(file);
        HostChange change = changes.replace("alpha", NEW);
        assertEquals(null, change.facts().file());

        changes.apply(change);

        assertEquals(NEW, Changes.read(file));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aSymbolicLink_isFollowed() throws Exception {
        Path etc = Files.createDirectory(alpha.resolve("etc"));
        Path real = Files.move(file, etc.resolve("real.cf"));
        Files.createSymbolicLink(file, Path.of("etc/real.cf"));

        changes.apply(changes.replace("alpha", NEW));

        assertTrue(Files.isSymbolicLink(file));
        assertEquals(NEW, Changes.read(real));
        assertEquals(Set.of("real.cf"), Changes.names(etc));
    }

    @Test
    void aFileThatChangedMeanwhile_stays() throws Exception {
        Files.writeString(file, NEW);
        HostChange change = changes.replace("alpha", NEW + NEW);
        Files.writeString(file, OLD);

        Outcome outcome = changes.apply(change);

        assertFailed(
                Step.UNCHANGED,
                "failed (unchanged): ./conserver.cf changed meanwhile; nothing is changed there",
                outcome);
    }

    @Test
    void aFileThatConserverRefuses_isNotPutThere() throws Exception {
        needConserver();
        var before = attributes(file);

        Outcome outcome = changes.apply(changes.replace("alpha", "# one\nconsole x { tpye exec; }\n"));

        assertEquals(Step.CHECK, outcome.failedAt(), outcome.toString());
        assertTrue(outcome.text().startsWith("failed (check): invalid keyword 'tpye' at line 2"), outcome.toString());
        assertFailed(Step.CHECK, outcome.text(), outcome);
        assertEquals(before, attributes(file));
    }

    @Test
    void aFileWithoutAConsole_isNotPutThere() throws Exception {
        needConserver();
        Outcome outcome = changes.apply(changes.replace("alpha", "# nothing\n"));
        assertFailed(
                Step.CHECK,
                "failed (check): no consoles found in configuration file; nothing is changed there",
                outcome);
    }

    @Test
    void aWriteThatEndsHalfway_leavesNothing() throws Exception {
        ssh.prelude("ulimit -f 64; trap '' XFSZ");
        HostChange change = changes.replace("alpha", "# " + "x".repeat(200_000) + "\n" + NEW);

        Outcome outcome = changes.apply(change);

        assertEquals(Step.WRITE, outcome.failedAt(), outcome.toString());
        assertTrue(outcome.text().contains("File too large"), outcome.toString());
        assertFailed(Step.WRITE, outcome.text(), outcome);
    }

    /** In a mount namespace of its own, which ends with the login. */
    @Test
    void aDiskThatIsFull_keepsTheOldFile() throws Exception {
        Path left = folder.resolve("left");
        ssh.prelude("exec unshare -m sh -c \"mount -t tmpfs -o size=64k none '" + alpha + "' && cd '" + alpha
                + "' && printf '%s\\\\n' '" + OLD.strip() + "' >conserver.cf && sh -s; ls -A >'" + left
                + "'; cat conserver.cf >>'" + left + "'\"");
        HostShell shell = changes.options().shell("alpha", false);
        assumeTrue(mounts(shell), "no right to mount a small disk: run as root");
        HostChange change = changes.replace("alpha", "# " + "x".repeat(100_000) + "\n" + NEW);

        Outcome outcome = changes.apply(change);

        assertEquals(Step.WRITE, outcome.failedAt(), outcome.toString());
        assertTrue(outcome.text().contains("No space left on device"), outcome.toString());
        assertEquals("conserver.cf\n" + OLD, Changes.read(left));
    }

    private static boolean mounts(HostShell shell) throws Exception {
        try (ShellRun run = shell.start("echo rcons mounted\nexit\n")) {
            return run.line(Limit.in(Duration.ofSeconds(10))) != null;
        }
    }

    @Test
    void aFolderThatMayNotBeWritten() throws Exception {
        ssh.prelude("cd /proc");
        HostChange change = changes.replace("alpha", NEW);
        Outcome outcome = changes.apply(change);
        assertEquals(Step.WRITE, outcome.failedAt(), outcome.toString());
        assertTrue(outcome.text().endsWith("; nothing is changed there"), outcome.toString());
    }

    @Test
    void aHostThatIsNotReached() throws Exception {
        HostChange there = changes.replace("alpha", NEW);
        HostChange change = new HostChange("beta", false, Changes.FILE, there.facts(), NEW, null, there.expected(), 0);
        Outcome outcome = changes.apply(change);
        assertEquals(
                "beta: failed (connect): ssh: connect to host beta port 22: Connection refused (status 255);"
                        + " nothing is changed there",
                outcome.toString());
    }

    @Test
    void anSshThatHangs_isGivenUp() throws Exception {
        HostChange change = changes.replace("alpha", NEW);
        ssh.prelude("exec sleep 1000");
        Outcome outcome = changes.apply(change, changes.options().withStepTime(Duration.ofMillis(300)));
        assertFailed(Step.CONNECT, "failed (connect): no answer in time; nothing is changed there", outcome);
    }

    @Test
    void aConnectionThatBreaksBehindTheCommit_putsTheOldFileBack() throws Exception {
        HostChange change = withOptions(changes.replace("alpha", NEW), "new.d/options", "OPTS='-m 64'\n");
        var before = attributes(file);
        try (Transaction transaction = Transaction.open(change, changes.options())) {
            transaction.ready();
            transaction.commit();
            assertEquals(NEW, Changes.read(file));
            assertEquals("OPTS='-m 64'\n", Changes.read(alpha.resolve("new.d/options")));
        }
        assertEquals(OLD, Changes.read(file));
        assertEquals(before, attributes(file));
        assertEquals(Set.of(Changes.FILE), Changes.names(alpha));
    }

    @Test
    void aShellThatIsTerminatedBehindTheCommit_putsTheOldFileBack() throws Exception {
        ssh.prelude("echo $$ >pid");
        HostChange change = changes.replace("alpha", NEW);
        try (Transaction transaction = Transaction.open(change, changes.options())) {
            transaction.ready();
            transaction.commit();
            ProcessHandle shell = ProcessHandle.of(Long.parseLong(
                            Files.readString(alpha.resolve("pid")).strip()))
                    .orElseThrow();
            shell.destroy();
            shell.onExit().get();
            assertEquals(OLD, Changes.read(file));
        }
        assertEquals(Set.of(Changes.FILE, "pid"), Changes.names(alpha));
    }

    @Test
    void bothFiles_orNone() throws Exception {
        Files.writeString(alpha.resolve("options"), "OPTS='-m 16'\n");
        HostChange change = withOptions(changes.replace("alpha", NEW), "options", "OPTS='-m 64'\n");
        Files.writeString(alpha.resolve("options"), "OPTS='-m 32'\n");

        Outcome outcome = changes.apply(change);

        assertEquals(Step.UNCHANGED, outcome.failedAt(), outcome.toString());
        assertEquals(OLD, Changes.read(file));
        assertEquals("OPTS='-m 32'\n", Changes.read(alpha.resolve("options")));
        assertEquals(Set.of(Changes.FILE, "options"), Changes.names(alpha));
    }

    @Test
    void theOptionsFile_inAFolderThatIsNotThere() throws Exception {
        HostChange change = withOptions(changes.replace("alpha", NEW), "conserver.service.d/rcons.conf", "x\n");
        Outcome outcome = changes.apply(change);
        assertEquals(Result.APPLIED, outcome.result(), outcome.toString());
        assertEquals("x\n", Changes.read(alpha.resolve("conserver.service.d/rcons.conf")));
        assertEquals(Set.of("rcons.conf"), Changes.names(alpha.resolve("conserver.service.d")));
    }

    @Test
    void aHostGivenTwice() throws Exception {
        HostChange change = changes.replace("alpha", NEW);
        Applier applier = new Applier(changes.options(), Progress.NONE);
        Exception e = assertThrows(IllegalArgumentException.class, () -> applier.apply(List.of(change, change)));
        assertEquals("the host alpha is given twice", e.getMessage());
    }
}
