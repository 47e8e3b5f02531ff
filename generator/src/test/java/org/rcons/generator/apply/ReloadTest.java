package org.rcons.generator.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.apply.Outcome.Result;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Deadlines;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Changes of conservers that run, with people on their consoles. */
final class ReloadTest {
    private static final ConserverSetup SETUP = ConserverSetup.PLAIN
            .withAccess("trusted 127.0.0.0/8; admin alice;")
            .withGroupsOf(8)
            .echo("stays")
            .echo("leaves")
            .echo("quiet");

    @RegisterExtension
    static final RealConserver ALPHA = RealConserver.of(SETUP.at("127.0.0.2"));

    @RegisterExtension
    static final RealConserver BETA = RealConserver.beside(ALPHA, SETUP.at("127.0.0.3"));

    @TempDir
    Path folder;

    private StandInSsh ssh;
    private Changes changes;
    private String original;
    private Set<String> files;

    @BeforeEach
    void hosts() throws IOException {
        ssh = new StandInSsh(folder);
        ssh.host("alpha", ALPHA.folder());
        ssh.host("beta", BETA.folder());
        changes = new Changes(ssh);
        original = Changes.read(file(ALPHA));
        files = Changes.names(ALPHA.folder());
    }

    @AfterEach
    void asItWas() throws Exception {
        Expectation expected = new Expectation(Set.of("stays", "leaves", "quiet"), Set.of("new"), Set.of());
        for (String host : List.of("alpha", "beta")) {
            Outcome outcome = changes.apply(
                    changes.replace(host, original(host), expected),
                    changes.options().withWay(ReloadWay.SIGNAL));
            assertTrue(outcome.result() != Result.FAILED, outcome.toString());
        }
    }

    private String original(String host) {
        return host.equals("alpha")
                ? original
                : original.replace(ALPHA.folder().toString(), BETA.folder().toString());
    }

    private static Path file(RealConserver conserver) {
        return conserver.folder().resolve(Changes.FILE);
    }

    private static HostPort master(RealConserver conserver) {
        return new HostPort(conserver.address(), conserver.port());
    }

    /** One console more and one less. */
    private static String changed(String text) {
        return text.replaceAll("console leaves .*\n", "") + "console new { type exec; exec cat; }\n";
    }

    private static final Expectation CHANGED =
            new Expectation(Set.of("stays", "quiet", "new"), Set.of("leaves"), Set.of("stays", "quiet"));

    @Test
    void theSessionsOfOthersLiveOn() throws Exception {
        List<String> heard = new ArrayList<>();
        HostChange alpha = changes.replace("alpha", changed(original("alpha")), CHANGED);
        HostChange beta = changes.replace("beta", changed(original("beta")), CHANGED);
        try (Watcher first = new Watcher(master(ALPHA), "stays");
                Watcher second = new Watcher(master(BETA), "stays");
                Watcher third = new Watcher(master(BETA), "leaves")) {
            List<Outcome> outcomes = new Applier(changes.options(), outcome -> heard.add(outcome.toString()))
                    .apply(List.of(alpha, beta));

            assertEquals(
                    List.of(
                            "alpha: applied, 3 consoles served, 1 session untouched",
                            "beta: applied, 3 consoles served, 1 session untouched"),
                    outcomes.stream().map(Outcome::toString).toList());
            assertEquals(Set.copyOf(outcomes.stream().map(Outcome::toString).toList()), Set.copyOf(heard));
            assertTrue(first.hearsEcho("still here"));
            assertTrue(second.hearsEcho("here too"));
            assertTrue(third.ends());
            assertTrue(third.heard().contains("(re)moved"), third.heard());
        }
        assertEquals(alpha.file(), Changes.read(file(ALPHA)));
        assertEquals(files, Changes.names(ALPHA.folder()));
        try (Watcher onNew = new Watcher(master(ALPHA), "new")) {
            assertTrue(onNew.lives());
        }
    }

    @Test
    void nothingToDo_nothingIsTouched() throws Exception {
        HostChange change = changes.replace("alpha", original);
        var before = Files.readAttributes(file(ALPHA), "unix:ino,ctime,lastModifiedTime");
        int calls = ssh.calls().size();

        Outcome outcome = changes.apply(change);

        assertEquals("alpha: unchanged", outcome.toString());
        assertEquals(Result.UNCHANGED, outcome.result());
        assertEquals(before, Files.readAttributes(file(ALPHA), "unix:ino,ctime,lastModifiedTime"));
        assertEquals(calls, ssh.calls().size());
    }

    @Test
    void whoIsNoAdmin_signals() throws Exception {
        HostChange change = changes.replace("alpha", changed(original), CHANGED);
        ApplyOptions asBob = new ApplyOptions(
                1,
                ReloadWay.AUTO,
                false,
                ssh.program(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Changes.access("bob"));

        Outcome outcome = changes.apply(change, asBob);

        assertEquals(Result.APPLIED, outcome.result(), outcome.toString());
        assertTrue(outcome.notes().get(0).startsWith("reloaded by signal, for by the protocol: "), outcome.toString());
        assertTrue(outcome.notes().get(0).contains("only an admin may do that"), outcome.toString());
    }

    @Test
    void aCertificateThatIsNone_isSaidBeforeAnythingChanges() throws Exception {
        HostChange change = changes.replace("alpha", changed(original), CHANGED);

        Outcome outcome = changes.apply(change, brokenCertificate(folder, ssh));

        assertEquals(Step.CONNECT, outcome.failedAt(), outcome.toString());
        assertTrue(outcome.text().contains("ca.pem"), outcome.toString());
        assertTrue(outcome.text().endsWith("; nothing is changed there"), outcome.toString());
        assertEquals(original, Changes.read(file(ALPHA)));
        assertEquals(files, Changes.names(ALPHA.folder()));
    }

    @Test
    void aCertificateThatIsNone_isNobodysMatterWhereNoConserverRuns() throws Exception {
        ssh.host("idle");

        Outcome outcome = changes.apply(changes.replace("idle", changed(original)), brokenCertificate(folder, ssh));

        assertTrue(outcome.toString().startsWith("idle: written; no conserver runs there: "), outcome.toString());
    }

    private static ApplyOptions brokenCertificate(Path home, StandInSsh ssh) throws IOException {
        Files.createDirectory(home.resolve(".xcat"));
        Files.writeString(home.resolve(".xcat/ca.pem"), "none");
        Files.writeString(home.resolve(".xcat/client-cred.pem"), "none");
        ProtocolAccess access = ProtocolAccess.of(new UserName("alice"), home, Deadlines.DEFAULT);
        return ApplyOptions.of(access).withSsh(ssh.program());
    }

    @Test
    void aReloadThatIsRefused_putsTheOldFileBack() throws Exception {
        HostChange change = changes.replace("alpha", changed(original), CHANGED);
        var before = Files.readAttributes(file(ALPHA), "unix:ino,lastModifiedTime,mode,uid");
        ApplyOptions options = new ApplyOptions(
                1,
                ReloadWay.PROTOCOL,
                false,
                ssh.program(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Changes.access("bob"));

        Outcome outcome = changes.apply(change, options);

        assertEquals(Step.RELOAD, outcome.failedAt(), outcome.toString());
        assertTrue(outcome.text().endsWith("; its old files are back"), outcome.toString());
        assertEquals(original, Changes.read(file(ALPHA)));
        assertEquals(before, Files.readAttributes(file(ALPHA), "unix:ino,lastModifiedTime,mode,uid"));
        assertEquals(files, Changes.names(ALPHA.folder()));
    }

    @Test
    void aConsoleThatIsNotServedThen_putsTheOldFileBack() throws Exception {
        Expectation wrong = new Expectation(Set.of("stays", "dreamt"), Set.of(), Set.of());
        HostChange change = changes.replace("alpha", changed(original), wrong);

        Outcome outcome = changes.apply(change, changes.options().withVerifyTime(Duration.ofMillis(500)));

        assertEquals(Step.VERIFY, outcome.failedAt(), outcome.toString());
        assertEquals(
                "failed (verify): 1 console not as expected: dreamt is not served, after 0 s;"
                        + " its old files are back",
                outcome.text());
        assertEquals(original, Changes.read(file(ALPHA)));
        assertEquals(files, Changes.names(ALPHA.folder()));
    }

    @Test
    void anInterruptWhileItWaits_putsTheOldFileBack() throws Exception {
        Expectation wrong = new Expectation(Set.of("dreamt"), Set.of(), Set.of());
        HostChange change = changes.replace("alpha", changed(original), wrong);
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                changes.apply(change);
            } catch (InterruptedException e) {
                thrown.add(e);
            }
        });
        thread.start();
        try (Watcher leaves = new Watcher(master(ALPHA), "leaves")) {
            assertTrue(leaves.ends());
        }
        thread.interrupt();
        thread.join(30_000);

        assertEquals(1, thrown.size());
        assertEquals(original, Changes.read(file(ALPHA)));
        assertEquals(files, Changes.names(ALPHA.folder()));
    }

    @Test
    void anotherGroupSize_needsARestart() throws Exception {
        assertEquals(8, changes.found("alpha").facts().service().groupSize());
        HostChange plain = changes.replace("alpha", changed(original), CHANGED);
        HostChange change =
                new HostChange("alpha", false, Changes.FILE, plain.facts(), plain.file(), null, plain.expected(), 64);

        Outcome outcome = changes.apply(change);

        assertEquals(Result.RESTART_NEEDED, outcome.result());
        assertEquals(
                "alpha: applied, 3 consoles served, 0 sessions untouched, but conserver runs with -m 8, and takes -m 64"
                        + " with a restart only",
                outcome.toString());
    }

    @Test
    void theMastersThatReadTheFile_andNoOther() throws Exception {
        List<RunningMaster> masters = changes.found("alpha").masters();
        assertEquals(1, masters.size());
        assertEquals(ALPHA.address(), masters.get(0).address());
        assertEquals(ALPHA.port(), masters.get(0).port());
        ProcessHandle master = ProcessHandle.of(masters.get(0).pid()).orElseThrow();
        assertNotNull(master.children().findAny().orElse(null));
        assertFalse(changes.found("beta").masters().contains(masters.get(0)));
    }

    /** HostChange.Checks of a file that logs into a folder of alpha's. */
    private HostChange logging(String folder) throws Exception {
        HostChange plain = changes.replace("alpha", changed(original), CHANGED);
        String logs = ALPHA.folder().resolve(folder).toString();
        return new HostChange(
                "alpha",
                false,
                Changes.FILE,
                plain.facts(),
                plain.file(),
                null,
                plain.expected(),
                0,
                new HostChange.Checks(plain.file(), List.of(ALPHA.folder().toString(), logs)),
                true);
    }

    @Test
    void aLogFolderThatIsNotThere_isSaidBeforeAnythingChanges() throws Exception {
        HostChange change = logging("none");

        Outcome outcome = changes.apply(change);

        String logs = ALPHA.folder().resolve("none").toString();
        assertEquals(Step.CHECK, outcome.failedAt(), outcome.toString());
        assertEquals(
                "failed (check): " + logs + ": no such folder, and a console that cannot log is forced down: install -d"
                        + " -o " + System.getProperty("user.name") + " " + logs + "; nothing is changed there",
                outcome.text());
        assertEquals(original, Changes.read(file(ALPHA)));
        assertEquals(files, Changes.names(ALPHA.folder()));
    }

    @Test
    void aLogFolderThatIsNotThere_isNobodysMatterWithoutAReload() throws Exception {
        Outcome outcome = changes.apply(logging("none"), changes.options().withWay(ReloadWay.NONE));

        assertEquals("alpha: written, not reloaded", outcome.toString());
    }

    @Test
    void aLogFolderOfSomebodyElse_isSaidBeforeAnythingChanges() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can ask for another user");
        assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/runuser")) || Files.isExecutable(Path.of("/sbin/runuser")),
                "no runuser: install util-linux");
        Files.writeString(folder.resolve("edit"), "s|^main$|reader() { echo nobody; }; main|\n");
        ssh.prelude("exec sh -c \"sed -u -f '" + folder.resolve("edit") + "' | exec sh -s\"");

        Outcome outcome = changes.apply(logging("."));

        assertEquals(Step.CHECK, outcome.failedAt(), outcome.toString());
        assertTrue(
                outcome.text()
                        .startsWith("failed (check): " + ALPHA.folder() + ": nobody, who runs conserver, cannot write"),
                outcome.text());
        assertTrue(outcome.text().endsWith(": chown nobody " + ALPHA.folder() + "; nothing is changed there"));
        assertEquals(original, Changes.read(file(ALPHA)));
    }

    @Test
    void theGroupsThatRun_areCounted() throws Exception {
        try (RealConserver gamma = RealConserver.of(SETUP.at("127.0.0.4").withGroupsOf(2))) {
            gamma.start();
            ssh.host("gamma", gamma.folder());
            int before = changes.found("gamma").facts().service().groups();

            Outcome outcome = changes.apply(changes.replace("gamma", changed(Changes.read(file(gamma))), CHANGED));

            assertEquals(Result.APPLIED, outcome.result(), outcome.toString());
            assertEquals(2, before, "three consoles, two a group");
            assertEquals(3, changes.found("gamma").facts().service().groups(), "a new one has a group of its own");
        }
    }

    @Test
    void aFileThatShutsUsOut_isAppliedUnverified() throws Exception {
        try (RealConserver gamma = RealConserver.of(SETUP.at("127.0.0.4"))) {
            gamma.start();
            ssh.host("gamma", gamma.folder());
            String text = Changes.read(file(gamma));
            String closed = text.replace("trusted 127.0.0.0/8;", "rejected 127.0.0.0/8;");
            Expectation all = new Expectation(Set.of("stays"), Set.of(), Set.of("stays"));

            Outcome first = changes.apply(changes.replace("gamma", closed, all));
            Outcome second = changes.apply(changes.replace("gamma", changed(closed), CHANGED));

            String why = "; not verified: " + gamma.master() + ": the conserver host refuses this machine: ";
            assertEquals(Result.APPLIED, first.result(), first.toString());
            assertTrue(first.toString().startsWith("gamma: applied" + why), first.toString());
            assertEquals(Result.APPLIED, second.result(), second.toString());
            assertTrue(second.toString().contains(why), second.toString());
            assertTrue(second.notes().get(0).startsWith("reloaded by signal"), second.toString());
            assertEquals(changed(closed), Changes.read(file(gamma)));
        }
    }
}
