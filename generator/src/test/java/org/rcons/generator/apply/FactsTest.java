package org.rcons.generator.apply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.plan.HostFacts;
import org.rcons.testbed.real.RealConserver;

final class FactsTest {
    private static final Duration TIME = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private StandInSsh ssh;
    private Path alpha;

    @BeforeEach
    void aHost() throws IOException {
        ssh = new StandInSsh(folder);
        alpha = ssh.host("alpha");
    }

    private HostShell shell(String host) {
        return new SshShell(host, ssh.program(), Duration.ofSeconds(5));
    }

    private HostFacts facts() throws Exception {
        return Facts.gather(shell("alpha"), "conserver.cf", TIME).facts();
    }

    @Test
    void theFile_isThereByteForByte() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int b = 1; b < 256; b++) {
            text.append((char) b);
        }
        text.append("\r\n\n").append("y".repeat(100_000));
        Files.writeString(alpha.resolve("conserver.cf"), text, ISO_8859_1);
        assertEquals(text.toString(), facts().file());
    }

    @Test
    void anEmptyFile_isNotNoFile() throws Exception {
        assertNull(facts().file());
        Files.writeString(alpha.resolve("conserver.cf"), "");
        assertEquals("", facts().file());
    }

    @Test
    void theMachine_isThisOne() throws Exception {
        Set<InetAddress> expected = new HashSet<>();
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            each.inetAddresses()
                    .filter(address -> address.getAddress().length == 4)
                    .forEach(expected::add);
        }
        HostFacts facts = facts();
        assertTrue(facts.machine().addresses().containsAll(expected), facts.toString());
        assertTrue(facts.machine().addresses().get(0).isLoopbackAddress(), facts.toString());
        assertTrue(facts.machine().aliases().contains("localhost"), facts.toString());
        assertFalse(facts.machine().name().isEmpty());
        assertEquals(Files.exists(Path.of("/etc/xCATSN")), facts.machine().serviceNode());
    }

    @Test
    void theProgram_isTheOneOfThisMachine() throws Exception {
        assumeTrue(RealConserver.missing() == null, String.valueOf(RealConserver.missing()));
        HostFacts.Conserver conserver = facts().conserver();
        assertNotNull(conserver.version());
        assertTrue(conserver.version().matches("\\d+\\.\\d+\\.\\d+.*"), conserver.toString());
    }

    @Test
    void aHostWithoutConserver() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of("sh", "sed", "cut", "tr", "base64", "cat", "uname", "grep", "tail")) {
            Path wrapper = Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        ssh.prelude("PATH=" + bin);
        String script = new Script()
                .set("file", "./conserver.cf")
                .part("masters.sh")
                .part("facts.sh")
                .begin()
                .replace("PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin", "");
        Set<String> said = new HashSet<>();
        try (ShellRun run = shell("alpha").start(script)) {
            Limit limit = Limit.in(TIME);
            for (String line = run.line(limit); line != null && !line.equals("done"); line = run.line(limit)) {
                said.add(line);
            }
        }
        assertTrue(said.contains("address 127.0.0.1"), said.toString());
        assertFalse(said.stream().anyMatch(line -> line.startsWith("version") || line.equals("tls")), said.toString());
    }

    @Test
    void theVersionOfSsl_asTheLoginHasIt() throws Exception {
        assumeTrue(!Files.exists(Path.of("/run/xcat/mainservice.pid")), "xcatd runs here");
        ssh.prelude("XCATSSLVER=TLSv1_2; export XCATSSLVER");
        assertEquals("TLSv1_2", facts().xcatSslVersion());
    }

    @Test
    void gatherAll_whenOneOfThemIsNotReached() throws Exception {
        List<Facts.Answer> answers = Facts.gatherAll(List.of(shell("beta"), shell("alpha")), "conserver.cf", TIME, 2);
        assertNull(answers.get(0).found());
        assertEquals(
                "ssh: connect to host beta port 22: Connection refused (status 255)",
                answers.get(0).failure());
        assertNotNull(answers.get(1).found());
        assertEquals("alpha", answers.get(1).host());
    }

    @Test
    void gather_onThisMachine() throws Exception {
        Path file = Files.writeString(alpha.resolve("it's here.cf"), "# local\n");
        Found found = Facts.gather(new LocalShell("here"), file.toString(), TIME);
        assertEquals("# local\n", found.facts().file());
        assertEquals(List.of(), found.masters());
        assertEquals(0, found.facts().service().groupSize());
        assertEquals(0, found.facts().service().groups());
    }
}
