package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.protocol.message.HostPort;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** The command keeps two conserver hosts, each with a console that its administrator wrote by hand. */
final class MakeconservercfJourneyTest {
    private static final int GROUPS_OF = 8;
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);

    @RegisterExtension
    final RealConserver alpha = RealConserver.of(setup("hand-a").at("127.0.0.2"));

    @RegisterExtension
    final RealConserver beta = RealConserver.beside(alpha, setup("hand-b").at("127.0.0.3"));

    @TempDir
    private Path folder;

    private Generator generator = new Generator(Path.of(""));
    private Path ssh = Path.of("");
    private Path inventory = Path.of("");

    /** What stands in blocks "access *" and "default *" at the begin of a line is the command's, as it is xCAT's. */
    private static ConserverSetup setup(String console) {
        String own = "access 127.0.0.0/8 { admin alice; }\n default * { logfile /dev/null; master 127.0.0.1; rw *; }\n";
        ConserverSetup plain = ConserverSetup.PLAIN;
        return new ConserverSetup(plain.address(), plain.settings(), plain.access(), own, "", GROUPS_OF).echo(console);
    }

    @BeforeEach
    void twelveNodes() throws Exception {
        alpha.start();
        beta.start();
        generator = new Generator(folder);
        ssh = generator.ssh(Map.of("alpha", alpha, "beta", beta));
        Path echo = Files.writeString(folder.resolve("echo"), "#!/bin/sh\nstty raw -echo\n: >\"$0.$1\"\nexec cat\n");
        Files.setPosixFilePermissions(echo, PosixFilePermissions.fromString("rwxr-xr-x"));
        inventory = folder.resolve("site.yaml");
        nodes("a[1-6]", "b[1-6]");
        Generator.Run run = apply();
        assertEquals(0, run.status(), run.toString());
    }

    private void nodes(String onAlpha, String onBeta) throws IOException {
        Files.writeString(
                inventory,
                "defaults: {command: '" + folder.resolve("echo") + " {node}'}\nnodes:\n" + "  " + onAlpha
                        + ": {conserver: alpha}\n  " + onBeta + ": {conserver: beta}\n");
    }

    private Generator.Run apply(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--apply", "--file", "conserver.cf"));
        arguments.addAll(List.of("--inventory", inventory.toString(), "--ssh", ssh.toString()));
        arguments.addAll(List.of("--per-child", String.valueOf(GROUPS_OF)));
        arguments.addAll(List.of(more));
        return generator.run(arguments.toArray(new String[0]));
    }

    private static HostPort master(RealConserver conserver) {
        return new HostPort(conserver.address(), conserver.port());
    }

    private static String file(RealConserver conserver) throws IOException {
        return Files.readString(conserver.folder().resolve("conserver.cf"), ISO_8859_1);
    }

    private static void assertSaid(String line, Generator.Run run) {
        assertTrue(run.lines().stream().anyMatch(said -> said.startsWith(line)), line + " is missing: " + run);
    }

    private void seat(Crowd crowd, String... consoles) throws Exception {
        for (String console : consoles) {
            awaitEcho(console);
            crowd.join(console.startsWith("a") || console.endsWith("-a") ? master(alpha) : master(beta), console);
        }
    }

    /** A line echoes before its program says so: then the terminal does. */
    private void awaitEcho(String console) {
        Path ready = folder.resolve("echo." + console);
        long end = System.nanoTime() + START_NANOS;
        while (!console.startsWith("hand-") && !Files.exists(ready)) {
            assertTrue(System.nanoTime() < end, console + " does not start");
            Thread.onSpinWait();
        }
    }

    @Test
    void aNodeIsAdded_andNobodyElseNotices() throws Exception {
        nodes("a[1-7]", "b[1-6]");
        String other = file(beta);
        try (Crowd crowd = new Crowd()) {
            seat(crowd, "hand-a", "a1", "a6", "b1", "hand-b");
            crowd.type();

            Generator.Run run = apply("a7");

            assertEquals(0, run.status(), run.toString());
            assertSaid("alpha: applied, 8 consoles served, 3 sessions untouched", run);
            assertEquals(List.of(), crowd.disturbed());
        }
        assertEquals(other, file(beta));
        try (Crowd late = new Crowd()) {
            seat(late, "a7");
            late.type();
            assertEquals(List.of(), late.disturbed());
        }
    }

    @Test
    void aNodeIsRemoved_andItsVisitorIsToldSo() throws Exception {
        try (Crowd crowd = new Crowd();
                Crowd concerned = new Crowd()) {
            seat(crowd, "hand-a", "a1", "b1");
            seat(concerned, "a2");
            crowd.type();

            Generator.Run run = apply("-d", "a2");

            assertEquals(0, run.status(), run.toString());
            assertEquals(List.of(), crowd.disturbed());
            assertTrue(concerned.lastWords().get(0).contains("console has been (re)moved"));
        }
        assertFalse(file(alpha).contains("console a2 {"));
        assertTrue(file(alpha).contains("console hand-a {"));
    }

    @Test
    void theSecondRunFindsNothingToDo() throws Exception {
        Object before = Files.readAttributes(alpha.folder().resolve("conserver.cf"), "unix:ino,ctime");

        Generator.Run run = apply();

        assertEquals(0, run.status(), run.toString());
        assertSaid("alpha: unchanged", run);
        assertSaid("beta: unchanged", run);
        assertEquals(before, Files.readAttributes(alpha.folder().resolve("conserver.cf"), "unix:ino,ctime"));
    }

    @Test
    void theFilesArePrinted() throws Exception {
        nodes("a[1-5]", "b[1-6]");

        Generator.Run run = apply("-V");

        assertSaid("Setting the nodes into conserver.cf on alpha", run);
        int start = run.lines().indexOf("Setting the nodes into conserver.cf on alpha") + 1;
        List<String> file = file(alpha).lines().toList();
        assertEquals(file, run.lines().subList(start, start + file.size()));
    }

    @Test
    void aHostThatCannotBeReached_stopsNoOther() throws Exception {
        nodes("a[1-7]", "b[1-6]");
        Files.writeString(inventory, Files.readString(inventory) + "  c1: {conserver: gamma}\n");

        Generator.Run run = apply();

        assertEquals(1, run.status(), run.toString());
        assertSaid("makeconservercf: gamma: ", run);
        assertSaid("alpha: applied", run);
        assertTrue(file(alpha).contains("console a7 {"));
    }

    @Test
    void aDryRunSaysWhatWouldHappen() throws Exception {
        nodes("a[1-5]", "b[1-6]");
        String before = file(alpha);

        Generator.Run run = apply("--dry-run");

        assertEquals(0, run.status(), run.toString());
        assertSaid("alpha: +0 -1 ~0 of 7 consoles", run);
        assertEquals(before, file(alpha));
    }
}
