package org.rcons.generator.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.emit.OutputFolder.HostFiles;
import org.rcons.generator.emit.OutputFolder.Options;
import org.rcons.generator.emit.OutputFolder.Result;
import org.rcons.protocol.route.Routes;

final class OutputFolderTest {
    @TempDir
    private Path dir;

    @Test
    void files_whenTheFolderIsNew() throws IOException {
        Path folder = dir.resolve("new/folder");
        Result result = new OutputFolder(folder)
                .write(
                        List.of(
                                new HostFiles(
                                        "sn1",
                                        "text \u00e9\n",
                                        new Options("conserver-server", "OPTS=\n"),
                                        List.of("n2", "n10")),
                                host("fd00::7", "n3")),
                        true);
        assertEquals(
                List.of(
                        folder.resolve("sn1/conserver.cf"),
                        folder.resolve("sn1/conserver-server"),
                        folder.resolve("fd00::7/conserver.cf"),
                        folder.resolve("routes")),
                result.written());
        assertEquals(
                "text \u00e9\n", Files.readString(folder.resolve("sn1/conserver.cf"), StandardCharsets.ISO_8859_1));
        assertEquals(Map.of("n2", "sn1", "n10", "sn1", "n3", "fd00::7"), routes(folder));
    }

    @Test
    void nothingIsWritten_whenNothingHasChanged() throws IOException {
        List<HostFiles> hosts = List.of(host("sn1", "n1"), host("sn2", "n2"));
        new OutputFolder(dir).write(hosts, true);
        assertEquals(new Result(List.of(), List.of()), new OutputFolder(dir).write(hosts, true));
    }

    @Test
    void oldHosts_areReportedAndLeftAlone() throws IOException {
        new OutputFolder(dir).write(List.of(host("sn1", "n1"), host("sn2", "n2"), host("sn3", "n3")), true);
        Files.createDirectories(dir.resolve("by-hand"));
        Result result = new OutputFolder(dir).write(List.of(host("sn2", "n2", "n1")), true);
        assertEquals(List.of("sn1", "sn3"), result.stale());
        assertTrue(Files.exists(dir.resolve("sn1/conserver.cf")));
        assertEquals(Map.of("n1", "sn2", "n2", "sn2"), routes(dir));
    }

    @Test
    void routesToOthers_stay_whenOnlySomeHostsAreWritten() throws IOException {
        new OutputFolder(dir).write(List.of(host("sn1", "n1", "n2"), host("sn2", "n3", "n4")), true);
        new OutputFolder(dir).write(List.of(host("sn2", "n4", "n2", "n5")), false);
        assertEquals(Map.of("n1", "sn1", "n2", "sn2", "n4", "sn2", "n5", "sn2"), routes(dir));
    }

    @Test
    void permissionsOfAFile_stay() throws IOException {
        new OutputFolder(dir).write(List.of(host("sn1", "n1")), true);
        Path file = dir.resolve("sn1/conserver.cf");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        new OutputFolder(dir).write(List.of(new HostFiles("sn1", "other", null, List.of("n1"))), true);
        assertEquals("other", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void routesThatCannotBeRead_areAnErrorBeforeAnythingIsWritten() throws IOException {
        Files.writeString(dir.resolve("routes"), "n1\n");
        assertThrows(IOException.class, () -> new OutputFolder(dir).write(List.of(host("sn1", "n1")), false));
        assertFalse(Files.exists(dir.resolve("sn1")));
    }

    @Test
    void consoleOnTwoHosts() {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> new OutputFolder(dir)
                        .write(List.of(host("sn1", "n1"), host("sn2", "n1")), true))
                .getMessage());
        assertEquals("console 'n1' is served by sn1 and by sn2", message);
        assertFalse(Files.exists(dir.resolve("sn1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../sn1", "a/b", "/etc", ".hidden", "a b", "a\nb", "a\\b", "routes"})
    void hostNames_thatAreNoFolders(String name) {
        assertThrows(IllegalArgumentException.class, () -> host(name, "n1"));
    }

    private static HostFiles host(String name, String... consoles) {
        return new HostFiles(name, "file of " + name + '\n', null, List.of(consoles));
    }

    private static Map<String, String> routes(Path folder) throws IOException {
        Map<String, String> routes = new HashMap<>();
        Routes.load(folder.resolve("routes").toFile()).hosts().forEach((name, to) -> routes.put(name, to.toString()));
        return routes;
    }
}
