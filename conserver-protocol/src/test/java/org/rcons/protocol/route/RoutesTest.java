package org.rcons.protocol.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.protocol.message.ConsoleName;

final class RoutesTest {
    @TempDir
    private Path dir;

    @Test
    void find_whenWrittenByHand() throws IOException {
        File file = file("# routes\n\n\tn1 \t sn1\r\nn10 sn10\nn2\t[fd00::7]:3109 # why\nn3 sn3#x\nn4 sn4");
        assertEquals("sn1 " + file + ":3", found(file, "n1"));
        assertEquals("sn10 " + file + ":4", found(file, "n10"));
        assertEquals("[fd00::7]:3109 " + file + ":5", found(file, "n2"));
        assertEquals("sn3#x " + file + ":6", found(file, "n3"));
        assertEquals("sn4 " + file + ":7", found(file, "n4"), "no line end at the end of the file");
    }

    @Test
    void find_whenThereIsNone() throws IOException {
        File file = file("#n1 sn1\nn10 sn1\nxn1 sn1\nsn1 n1\nN1 sn1\n");
        assertNull(Routes.find(file, new ConsoleName("n1")));
        assertNull(Routes.find(file(""), new ConsoleName("n1")));
    }

    @Test
    void find_whenTheNameIsThereTwice_takesTheFirst() throws IOException {
        assertTrue(found(file("n1 sn1\nn1 sn2\n"), "n1").startsWith("sn1 "));
    }

    @Test
    void find_whenOtherLinesAreWrong() throws IOException {
        assertTrue(found(file("n0\nn9 a b c\n: :\nn1 sn1\n"), "n1").startsWith("sn1 "));
    }

    @ParameterizedTest
    @CsvSource({
        "'n1', ':1:3: ''n1'' has no conserver host: write NODE HOST'",
        "'n1   # x', ':1:6: ''n1'' has no conserver host: write NODE HOST'",
        "' n1 sn1 782', ':1:9: too many words: write NODE HOST or NODE HOST:PORT'",
        "'n1 sn1:0', ':1:4: port 0 is not within 1 to 65535'",
        "'n1 a@b', ':1:4: ''a@b'' is not a host name or address'"
    })
    void wrongLine_isNamed(String line, String complaint) throws IOException {
        File file = file(line + "\n");
        assertEquals(file + complaint, message(() -> Routes.find(file, new ConsoleName("n1"))));
        assertEquals(file + complaint, message(() -> Routes.load(file)));
    }

    @Test
    void load_whenANameIsImpossible() throws IOException {
        File file = file("n1 sn1\na:b sn1\n");
        assertEquals(
                file + ":2:1: the console name has a colon, which conserver cannot take in a name",
                message(() -> Routes.load(file)));
    }

    @Test
    void load_whenTwoLinesDiffer() throws IOException {
        File file = file("n1 sn1\nn2 sn1\n n1 sn2\n");
        assertEquals(
                file + ":3:2: 'n1' goes to sn2 here and to sn1 on a line above: remove one of them",
                message(() -> Routes.load(file)));
    }

    @Test
    void load_whenTwoLinesAgree() throws IOException {
        assertEquals(
                Map.of("n1", WrittenHost.parse("sn1")),
                Routes.load(file("n1 sn1\nn1\tsn1\n")).hosts());
    }

    @Test
    void read_whenMissingOrADirectoryOrTooLarge() throws IOException {
        File missing = dir.resolve("missing").toFile();
        assertTrue(message(() -> Routes.load(missing)).contains(missing.toString()));
        assertTrue(message(() -> Routes.load(dir.toFile())).contains(dir.toString()));
        File large = dir.resolve("large").toFile();
        try (RandomAccessFile sparse = new RandomAccessFile(large, "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertEquals(large + ": larger than 64 MiB, which no routes file is", message(() -> Routes.load(large)));
    }

    @Test
    void write_sortsAsPeopleCount() throws IOException {
        Map<String, WrittenHost> hosts = Map.of(
                "n10", WrittenHost.parse("sn1"),
                "n2", WrittenHost.parse("sn2:3109"),
                "n1-mgmt", WrittenHost.parse("::1"),
                "rack1", WrittenHost.parse("[fd00::2]:9"),
                "n002", WrittenHost.parse("sn1"));
        Path file = dir.resolve("routes");

        Routes.of(hosts).write(file, "written by hand");

        assertEquals(
                List.of(
                        "# written by hand",
                        "# console  conserver-host[:port]",
                        "n1-mgmt  ::1",
                        "n002     sn1",
                        "n2       sn2:3109",
                        "n10      sn1",
                        "rack1    [fd00::2]:9"),
                Files.readAllLines(file));
        assertEquals(hosts, Routes.load(file.toFile()).hosts());
    }

    @Test
    void write_keepsPermissionsAndLinksAndLeavesNothingBehind() throws IOException {
        Path real = dir.resolve("real");
        Files.writeString(real, "old\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(dir.resolve("routes"), real);

        Routes.of(Map.of("n1", WrittenHost.parse("sn1"))).write(link, "x");

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
        assertTrue(Files.readString(real).contains("n1  sn1"));
        try (Stream<Path> left = Files.list(dir)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void of_whenTheFileCouldNotHoldTheName() {
        WrittenHost host = WrittenHost.parse("sn1");
        assertThrows(IllegalArgumentException.class, () -> Routes.of(Map.of("a b", host)));
        assertThrows(IllegalArgumentException.class, () -> Routes.of(Map.of("#a", host)));
        assertThrows(IllegalArgumentException.class, () -> Routes.of(Map.of("a:b", host)));
    }

    @Test
    void tenThousandConsoles_areFoundOneByOneAsInTheFullTable() throws IOException {
        Map<String, WrittenHost> hosts = new TreeMap<>();
        for (int i = 1; i <= 10_000; i++) {
            hosts.put("n" + i, new WrittenHost("sn" + i / 500, i % 3 == 0 ? 3109 : 0));
        }
        Path file = dir.resolve("routes");
        Routes.of(hosts).write(file, "x");

        Routes all = Routes.load(file.toFile());

        assertEquals(hosts, all.hosts());
        for (String name : List.of("n1", "n77", "n9999", "n10000")) {
            Routes.Route route = Objects.requireNonNull(Routes.find(file.toFile(), new ConsoleName(name)));
            assertEquals(all.host(name), route.host());
        }
    }

    @Test
    void randomBytes_giveATableOrOneLineOfComplaint() throws IOException {
        Random random = new Random(6);
        byte[] alphabet = "n1 sn:#\n\r\t\0[]\377\303\244.9".getBytes(StandardCharsets.ISO_8859_1);
        Path path = dir.resolve("random");
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(30)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = alphabet[random.nextInt(alphabet.length)];
            }
            Files.write(path, bytes);
            try {
                Routes.load(path.toFile());
            } catch (RoutesException e) {
                assertEquals(-1, String.valueOf(e.getMessage()).indexOf('\n'));
            }
        }
    }

    private interface Reading {
        @Nullable
        Object read() throws IOException;
    }

    private static String message(Reading reading) {
        return String.valueOf(assertThrows(RoutesException.class, reading::read).getMessage());
    }

    private static String found(File file, String name) throws IOException {
        Routes.Route route = Objects.requireNonNull(Routes.find(file, new ConsoleName(name)), name);
        return route.host() + " " + route.where();
    }

    private File file(String text) throws IOException {
        return Files.writeString(dir.resolve("routes"), text).toFile();
    }
}
