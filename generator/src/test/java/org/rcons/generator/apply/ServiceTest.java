package org.rcons.generator.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.apply.Outcome.Result;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/**
 * A host with a service for conserver. The stand-in for ssh gives the script another idea of the service manager on its
 * way; all else is real.
 */
final class ServiceTest {
    private static final String FILE = """
            config * { sslrequired no; primaryport PORT; }
            access * { trusted 127.0.0.0/8; admin alice; }
            default * { master localhost; rw *; type exec; exec cat; }
            """;

    private static final Expectation ONE = new Expectation(Set.of("one"), Set.of(), Set.of());

    @TempDir
    Path folder;

    private StandInSsh ssh;
    private Changes changes;
    private Path alpha;
    private String text;
    private Path pids;

    @BeforeEach
    void aHost() throws IOException {
        assumeTrue(RealConserver.missing() == null, String.valueOf(RealConserver.missing()));
        ssh = new StandInSsh(folder);
        changes = new Changes(ssh);
        pids = Files.createFile(folder.resolve("pids"));
        alpha = ssh.host("alpha");
        try (RealConserver lender = RealConserver.of(ConserverSetup.PLAIN.at("127.0.0.5"))) {
            text = FILE.replace("PORT", String.valueOf(lender.port()));
        }
    }

    @AfterEach
    void end() throws Exception {
        for (String pid : Files.readAllLines(pids)) {
            ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElse(null);
            if (process != null) {
                List<ProcessHandle> groups = process.descendants().toList();
                process.destroy();
                process.onExit().get();
                groups.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** A service that reads a file, and what its manager does for {@code $1}. */
    private void service(Path reads, String manage) throws IOException {
        Files.writeString(
                folder.resolve("edit"),
                "s|^main$|service_of() { echo init conserver; }; service_text() { echo 'Exec=conserver -C " + reads
                        + "'; }; manage() { " + manage + "; }; main|\n");
        ssh.prelude("exec sh -c \"sed -u -f '" + folder.resolve("edit") + "' | exec sh -s\"");
    }

    private String starts(int groupSize) {
        return "conserver -C '" + alpha.resolve(Changes.FILE) + "' -M 127.0.0.5 -P /dev/null -m " + groupSize
                + " >/dev/null 2>/dev/null \\& echo $! >>'" + pids + "'";
    }

    @Test
    void aServiceThatReadsOurFile_isStarted() throws Exception {
        service(alpha.resolve(Changes.FILE), starts(32));

        Outcome outcome = changes.apply(changes.replace("alpha", text + "console one { }\n", ONE));

        assertEquals("alpha: started, 1 console served", outcome.toString());
        assertEquals(Result.APPLIED, outcome.result());
        assertEquals(32, changes.found("alpha").facts().service().groupSize());
    }

    @Test
    void aServiceThatIsNotToStart_isLeftAlone() throws Exception {
        service(alpha.resolve(Changes.FILE), "touch managed");
        HostChange there = changes.replace("alpha", text + "console one { }\n", ONE);
        HostChange change = new HostChange(
                "alpha",
                false,
                Changes.FILE,
                there.facts(),
                there.file(),
                null,
                there.expected(),
                0,
                there.checks(),
                false);

        Outcome outcome = changes.apply(change);

        assertEquals("alpha: written, no conserver runs there", outcome.toString());
        assertEquals(Set.of(Changes.FILE), Changes.names(alpha));
        assertEquals(there.file(), Changes.read(alpha.resolve(Changes.FILE)));
    }

    @Test
    void aServiceThatReadsAnotherFile_isLeftAlone() throws Exception {
        service(Path.of("/etc/another.cf"), "touch managed");

        Outcome outcome = changes.apply(changes.replace("alpha", text + "console one { }\n", ONE));

        assertEquals(
                "alpha: written; no conserver runs there: the service conserver reads /etc/another.cf",
                outcome.toString());
        assertEquals(Set.of(Changes.FILE), Changes.names(alpha));
    }

    @Test
    void aServiceThatDoesNotStart_isToldOf() throws Exception {
        service(alpha.resolve(Changes.FILE), "echo 'Job for conserver failed.' >\\&2; false");
        Outcome outcome = changes.apply(changes.replace("alpha", text + "console one { }\n", ONE));
        assertEquals("alpha: written; no conserver runs there: Job for conserver failed.", outcome.toString());
    }

    @Test
    void aServiceThatStartedWrong_keepsItsFile() throws Exception {
        Expectation more = new Expectation(Set.of("one", "dreamt"), Set.of(), Set.of());
        service(alpha.resolve(Changes.FILE), starts(32));
        HostChange change = changes.replace("alpha", text + "console one { }\n", more);

        Outcome outcome = changes.apply(change, changes.options().withVerifyTime(Duration.ofMillis(100)));

        assertEquals(Step.VERIFY, outcome.failedAt(), outcome.toString());
        assertEquals(
                "failed (verify): the new file is in force, but 1 console not as expected:"
                        + " dreamt is not served, after 0 s",
                outcome.text());
        assertEquals(change.file(), Changes.read(alpha.resolve(Changes.FILE)));
    }

    @Test
    void anotherGroupSize_takesARestartIfItMay() throws Exception {
        service(alpha.resolve(Changes.FILE), starts(32));
        changes.apply(changes.replace("alpha", text + "console one { }\n", ONE));
        long first = changes.found("alpha").masters().get(0).pid();
        service(
                alpha.resolve(Changes.FILE),
                "kill " + first + "; while kill -0 " + first + "; do sleep 0.1; done; " + starts(64));
        HostChange same = changes.replace("alpha", text + "console one { }\n", ONE);
        HostChange change = new HostChange("alpha", false, Changes.FILE, same.facts(), same.file(), null, ONE, 64);

        Outcome refused = changes.apply(change);
        Outcome restarted = changes.apply(change, changes.options().withRestart());

        assertEquals(Result.RESTART_NEEDED, refused.result());
        assertEquals(
                "alpha: unchanged, but conserver runs with -m 32, and takes -m 64 with a restart only",
                refused.toString());
        assertEquals("alpha: restarted, 1 console served", restarted.toString());
        assertEquals(64, changes.found("alpha").facts().service().groupSize());
        assertTrue(changes.found("alpha").masters().get(0).pid() != first);
    }
}
