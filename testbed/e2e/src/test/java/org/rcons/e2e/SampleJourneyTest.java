package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.ConserverClient;
import org.rcons.protocol.message.ConsoleInfo;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Survey;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** From xCAT's database to a conserver at work. */
final class SampleJourneyTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final int GROUPS_OF = 64;

    @TempDir
    private Path folder;

    @BeforeEach
    void require() {
        String missing = RealConserver.missing();
        assumeTrue(missing == null, String.valueOf(missing));
    }

    @Test
    void theFilesOfTheSampleAreTakenAndServed() throws Exception {
        Generator.Run run = new Generator(folder)
                .run("--inventory", sample().toString(), "--as", "mn,10.0.0.1", "--output", "files");

        assertEquals(0, run.status(), run.toString());
        assertServed("mn", "bc1b05", "kvm1", "kvm2", "lpar4", "obmc1", "sn1");
        assertServed("sn1", "cn01", "cn02", "cn03");
    }

    private void assertServed(String host, String... consoles) throws Exception {
        Path file = folder.resolve("files").resolve(host).resolve("conserver.cf");
        assertEquals("", complaints(file), host);
        ConserverSetup plain = ConserverSetup.PLAIN;
        try (RealConserver conserver = RealConserver.of(new ConserverSetup(
                plain.address(), plain.settings(), plain.access(), portable(file), plain.users(), GROUPS_OF))) {
            conserver.start();
            assertEquals(new TreeSet<>(List.of(consoles)), served(conserver), host);
        }
    }

    /** Without what a cluster's machine has and this one has not: xCAT's certificates, and the folder for logs. */
    private static String portable(Path file) throws Exception {
        return Files.readString(file, ISO_8859_1)
                .replaceAll("(?m)^ +ssl.*\n", "")
                .replace("logfile /var/log/consoles/&;", "logfile /dev/null;");
    }

    private static Set<String> served(RealConserver conserver) throws Exception {
        Set<String> names = new TreeSet<>();
        HostPort master = new HostPort(conserver.address(), conserver.port());
        try (ConserverClient client = new ConserverClient(ClientOptions.of(new UserName("alice"), null))) {
            Request request = new Request.Show(Request.View.INFO, "");
            for (Survey.Section section : client.ask(master, request, Survey.Reach.THIS_MASTER)) {
                for (String line : section.lines()) {
                    names.add(Objects.requireNonNull(ConsoleInfo.parse(line), line)
                            .name());
                }
            }
        }
        return names;
    }

    /** What conserver has against a file, as it is. */
    private String complaints(Path file) throws Exception {
        Path said = folder.resolve("complaints");
        Process process = new ProcessBuilder("/usr/sbin/conserver", "-S", "-C", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "conserver -S does not end");
        String text = Files.readString(said, ISO_8859_1);
        return process.exitValue() == 0 && !text.contains("ERROR") ? "" : text;
    }

    /** SQLite makes files beside a database, and sources may be read only. */
    private Path sample() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("sample"));
        Path sample = Generator.sources().resolve("src/test/resources/org/rcons/generator/command/sample");
        try (var files = Files.newDirectoryStream(sample)) {
            for (Path file : files) {
                Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
            }
        }
        return copy;
    }
}
