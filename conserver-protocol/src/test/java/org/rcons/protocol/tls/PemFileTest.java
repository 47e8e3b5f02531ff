package org.rcons.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemFileTest {

    private final Path directory;

    PemFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void certificates_ofABundle() throws Exception {
        assertEquals(2, PemFile.read(Resource.path("bundle.crt")).certificates().size());
    }

    @Test
    void authorities_ofADirectoryCountOnceAndPassOverWhatIsNoCertificate() throws Exception {
        Files.copy(Resource.path("ca.crt"), directory.resolve("0a1b2c3d.0"));
        Files.copy(Resource.path("bundle.crt"), directory.resolve("bundle.pem"));
        Files.writeString(directory.resolve("README"), "-----BEGIN CERTIFICATE-----\nnot one\n");
        Files.createDirectory(directory.resolve("sub"));
        assertEquals(
                2, Authorities.of(Tls.certificate().withCaDirectory(directory)).size());
    }

    @Test
    void authorities_whenTheDirectoryHasNone() {
        assertMessage(
                "no file of this directory holds a certificate",
                assertThrows(
                        TlsSetupException.class,
                        () -> Authorities.of(Tls.certificate().withCaDirectory(directory))));
    }

    @Test
    void authorities_whenTheFileHasNone() throws IOException {
        Path empty = write("");
        assertMessage(
                "holds no certificate",
                assertThrows(
                        TlsSetupException.class,
                        () -> Authorities.of(Tls.certificate().withCaFile(empty))));
    }

    @Test
    void trustedCertificate_isRefusedWithTheWayOut() {
        TlsSetupException thrown =
                assertThrows(TlsSetupException.class, () -> PemFile.read(Resource.path("trusted.crt"))
                        .certificates());
        assertMessage(
                "trusted.crt:1: OpenSSL's TRUSTED CERTIFICATE is not supported; convert it: openssl x509", thrown);
    }

    @Test
    void block_whenTheFileIsCutOff() throws IOException {
        assertMessage(
                "file.pem:2: the block CERTIFICATE has no end", refused("text\n-----BEGIN CERTIFICATE-----\nAAAA\n"));
    }

    @Test
    void block_whenItIsNotBase64() throws IOException {
        assertMessage(
                "file.pem:1: the block CERTIFICATE is not base64",
                refused("-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----\n"));
    }

    @Test
    void block_whenAnotherEndsIt() throws IOException {
        assertMessage(
                "file.pem:3: expected -----END CERTIFICATE----- for the block of line 1",
                refused("-----BEGIN CERTIFICATE-----\nAAAA\n-----END PRIVATE KEY-----\n"));
    }

    @Test
    void block_whenItIsNoCertificate() throws IOException {
        assertMessage(
                "file.pem:1: this certificate cannot be read",
                refused("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
    }

    @Test
    void file_whenItIsTooLarge() throws IOException {
        TlsSetupException thrown = refused("x".repeat(PemFile.MAX_SIZE + 1));
        assertMessage("larger than 1 MiB", thrown);
        assertEquals(TlsSetupException.Reason.UNREADABLE, thrown.reason());
    }

    @Test
    void file_whenItIsMissingOrADirectoryOrADevice() {
        for (Path path : new Path[] {directory.resolve("none"), directory, Path.of("/dev/zero")}) {
            TlsSetupException thrown = assertThrows(TlsSetupException.class, () -> PemFile.read(path));
            assertEquals(TlsSetupException.Reason.UNREADABLE, thrown.reason(), path::toString);
        }
    }

    @Test
    void file_whenItIsNotOurs() throws IOException {
        Path file = write("secret");
        assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix")
                        && file.toFile().setReadable(false),
                "needs a file system with permissions");
        assumeTrue(!Files.isReadable(file), "root reads everything: run the tests as another user");
        assertMessage("permission denied", assertThrows(TlsSetupException.class, () -> PemFile.read(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client.pem",
                "client-pkcs1.pem",
                "client-aes.pem",
                "client-3des.pem",
                "client-scrypt.pem",
                "client-legacy.pem",
                "ec-sec1.pem",
                "trusted.crt"
            })
    void damagedFiles_giveTypedErrorsInBoundedTime(String name) throws IOException {
        byte[] good = Files.readAllBytes(Resource.path(name));
        Random random = new Random(name.hashCode());
        Path file = directory.resolve("damaged.pem");
        assertTimeoutPreemptively(Duration.ofSeconds(50), () -> {
            for (int i = 0; i < 250; i++) {
                Files.write(file, damaged(good, random));
                readOrRefuse(file);
            }
        });
    }

    @Test
    void randomBytes_giveTypedErrors() throws IOException {
        Random random = new Random(42);
        Path file = directory.resolve("random.pem");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(4096)];
            random.nextBytes(bytes);
            Files.write(file, bytes);
            readOrRefuse(file);
        }
    }

    /** The one passphrase given makes most of the damaged keys go all the way through the derivation of the key. */
    private static void readOrRefuse(Path file) {
        try {
            Credentials.read(file, (path, attempt) -> attempt == 1 ? Resource.PASSPHRASE.toCharArray() : new char[0]);
        } catch (TlsSetupException expected) {
            assertTrue(expected.getMessage().startsWith(file.toString()), expected.getMessage());
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        String alphabet = "ABCDwxyz0189+/=- \n:";
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return random.nextInt(10) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("file.pem"), text);
    }

    private TlsSetupException refused(String text) throws IOException {
        Path file = write(text);
        return assertThrows(TlsSetupException.class, () -> PemFile.read(file).certificates());
    }

    private static void assertMessage(String part, TlsSetupException thrown) {
        assertTrue(thrown.getMessage().contains(part), thrown.getMessage());
    }
}
