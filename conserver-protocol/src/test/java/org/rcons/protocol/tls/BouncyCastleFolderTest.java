package org.rcons.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process, installed as rcons is: our jar in a folder lib, BouncyCastle not on the class path. */
class BouncyCastleFolderTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final Path home;
    private final Path jar;
    private final Path folder;

    BouncyCastleFolderTest(@TempDir Path home) throws IOException {
        this.home = home.toRealPath();
        this.jar = this.home.resolve("lib").resolve("conserver-protocol.jar");
        this.folder = this.home.resolve("bouncycastle");
    }

    @BeforeEach
    void install() throws IOException {
        Files.createDirectory(jar.getParent());
        Path classes = onClassPath("/classes");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                add(out, classes.relativize(path).toString().replace('\\', '/'), path);
            }
        }
        Files.createDirectory(folder);
        for (String name : List.of("bcprov", "bcpkix", "bcutil")) {
            Path found = onClassPath(name + "-");
            Files.copy(found, folder.resolve(found.getFileName()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-scrypt.pem", "client-3des.pem"})
    void key_thatNeedsBouncyCastle(String name) throws Exception {
        assertEquals("opened, asked 1", open(name, 0));
    }

    @Test
    void passphrase_whenTheFirstTwoAreWrong() throws Exception {
        assertEquals("opened, asked 3", open("client-scrypt.pem", 2));
    }

    @Test
    void passphrase_whenAllAreWrong() throws Exception {
        String out = open("client-scrypt.pem", 3);
        assertTrue(out.startsWith("PASSPHRASE ") && out.contains("none of 3 passphrases opened"), out);
    }

    @Test
    void key_thatBouncyCastleRefusesSaysWhy() throws Exception {
        String out = open("client-pbes1.pem", 0);
        assertTrue(out.startsWith("MALFORMED ") && out.contains("encrypted in a way older than PBES2;"), out);
    }

    @Test
    void folder_whenMissing() throws Exception {
        delete(folder);
        assertAbsent(open("client-scrypt.pem", 0));
    }

    @Test
    void folder_whenAJarIsMissing() throws Exception {
        delete(folder.resolve(onClassPath("bcprov-").getFileName()));
        assertAbsent(open("client-scrypt.pem", 0));
    }

    @Test
    void folder_whenAJarIsDamaged() throws Exception {
        Path broken = folder.resolve(onClassPath("bcprov-").getFileName());
        Files.writeString(broken, "cut off");
        assertAbsent(open("client-scrypt.pem", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client.pem",
                "client-aes.pem",
                "client-legacy.pem",
                "client-legacy-aes192.pem",
                "client-legacy-aes256.pem",
                "client-legacy-des3.pem",
                "ec-legacy.pem"
            })
    void usualKeys_loadNothingFromTheFolder(String name) throws Exception {
        assumeTrue(Files.isDirectory(OPEN_FILES), "needs " + OPEN_FILES + " to see which jars are open: run on Linux");
        String out = AnotherJvm.run(classPath(), List.of("-Xlog:class+load:stdout"), Opening.class, path(name), "0");
        assertTrue(out.contains("open " + jar), "the list of open files");
        assertTrue(out.contains("opened, asked"), out);
        assertTrue(out.contains("org.rcons.protocol.tls.Credentials"), "the log of loaded classes");
        assertFalse(out.contains("org.bouncycastle"), "a class of BouncyCastle");
        assertFalse(out.contains("open " + folder), "an open file of " + folder);
    }

    private void assertAbsent(String out) {
        assertEquals(
                "UNSUPPORTED " + path("client-scrypt.pem") + ":20: this form of encryption needs BouncyCastle (bcprov,"
                        + " bcpkix, bcutil) in " + folder
                        + "; encrypt the key anew: openssl pkcs8 -topk8 -v2 aes256 -in " + path("client-scrypt.pem"),
                out);
    }

    /** The last line of what was printed. */
    private String open(String name, int wrong) throws Exception {
        String out = AnotherJvm.run(classPath(), List.of(), Opening.class, path(name), "" + wrong);
        return out.strip().lines().reduce("", (before, line) -> line);
    }

    private String classPath() {
        return jar + File.pathSeparator + onClassPath("/test-classes");
    }

    private static String path(String name) {
        return Resource.path(name).toString();
    }

    private static Path onClassPath(String part) {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.contains(part)) {
                return Path.of(entry);
            }
        }
        throw new AssertionError("nothing on the class path has the name " + part);
    }

    private static void add(JarOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
        out.closeEntry();
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                for (Path each : inside.toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.delete(path);
    }

    /** Reads a credentials file as a connection does; the second argument says how many passphrases are wrong first. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] args) throws Exception {
            Path file = Path.of(args[0]);
            int wrong = Integer.parseInt(args[1]);
            List<Integer> asked = new ArrayList<>();
            Passphrases passphrases = (path, attempt) -> {
                asked.add(attempt);
                return (attempt <= wrong ? "wrong" : Resource.PASSPHRASE).toCharArray();
            };
            try {
                Tls.Encrypted policy = Tls.certificate().withCredentials(file);
                TlsContext.of(policy, passphrases).engine("localhost", 1).beginHandshake();
                listOpenFiles();
                System.out.println("opened, asked " + asked.size());
            } catch (TlsSetupException e) {
                System.out.println(e.reason() + " " + e.getMessage());
            }
        }

        private static void listOpenFiles() throws IOException {
            if (!Files.isDirectory(OPEN_FILES)) {
                return;
            }
            try (Stream<Path> open = Files.list(OPEN_FILES)) {
                for (Path each : open.toList()) {
                    if (Files.exists(each)) {
                        System.out.println("open " + Files.readSymbolicLink(each));
                    }
                }
            }
        }
    }
}
