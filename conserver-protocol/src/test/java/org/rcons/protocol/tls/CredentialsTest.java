package org.rcons.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final Passphrases RIGHT = (file, attempt) -> Resource.PASSPHRASE.toCharArray();

    private final Path directory;

    CredentialsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"client.pem", "client-pkcs1.pem"})
    void key_inClear(String name) throws Exception {
        Credentials credentials = Credentials.read(Resource.path(name), Passphrases.NONE);
        assertIsAlice(credentials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client.pem", "client-pkcs1.pem", "client-legacy.pem", "ec-sec1.pem"})
    void file_withTheLineEndsOfWindows(String name) throws Exception {
        Path file = directory.resolve("crlf.pem");
        Files.writeString(file, Files.readString(Resource.path(name)).replace("\n", "\r\n"));
        Credentials.read(file, RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client-aes.pem",
                "client-3des.pem",
                "client-scrypt.pem",
                "client-legacy.pem",
                "client-legacy-aes192.pem",
                "client-legacy-aes256.pem",
                "client-legacy-des3.pem",
                "client-legacy-des.pem"
            })
    void key_encrypted(String name) throws Exception {
        assertIsAlice(Credentials.read(Resource.path(name), RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-umlaut.pem", "client-legacy-umlaut.pem"})
    void key_encryptedWithAPassphraseBeyondAscii(String name) throws Exception {
        assertIsAlice(Credentials.read(Resource.path(name), (file, attempt) -> "Straße".toCharArray()));
    }

    @ParameterizedTest
    @CsvSource({"ec.pem, EC", "ec-sec1.pem, EC", "ec-legacy.pem, EC", "ed.pem, EdDSA"})
    void key_ofOtherAlgorithms(String name, String algorithm) throws Exception {
        assertEquals(
                algorithm, Credentials.read(Resource.path(name), RIGHT).key().getAlgorithm());
    }

    @Test
    void chain_beginsWithTheCertificateOfTheKeyWhereverItStands() throws Exception {
        Path shuffled = directory.resolve("shuffled.pem");
        Files.writeString(
                shuffled, Files.readString(Resource.path("ca.crt")) + Files.readString(Resource.path("chained.pem")));

        Credentials credentials = Credentials.read(shuffled, Passphrases.NONE);

        assertEquals(
                List.of("CN=localhost", "CN=rcons test CA", "CN=intermediate test CA"),
                credentials.chain().stream()
                        .map(c -> c.getSubjectX500Principal().getName())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-aes.pem", "client-3des.pem", "client-scrypt.pem", "client-legacy.pem"})
    void passphrase_whenTheSecondIsRight(String name) throws Exception {
        assertIsAlice(Credentials.read(
                Resource.path(name), (file, attempt) -> attempt == 1 ? "wrong".toCharArray() : RIGHT.ask(file, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-aes.pem", "client-3des.pem", "client-scrypt.pem", "client-legacy.pem"})
    void passphrase_whenThreeAreWrong(String name) {
        List<char[]> asked = new ArrayList<>();
        TlsSetupException thrown = refused(Resource.path(name), (file, attempt) -> {
            asked.add("secret".toCharArray());
            return asked.get(attempt - 1);
        });
        assertEquals(TlsSetupException.Reason.PASSPHRASE, thrown.reason());
        assertEquals(3, asked.size());
        asked.forEach(array -> assertArrayEquals(new char[6], array, "wiped"));
        assertFalse(thrown.getMessage().contains("secret"));
    }

    @Test
    void passphrase_whenNobodyIsThereToAsk() {
        TlsSetupException thrown = refused(Resource.path("client-aes.pem"), Passphrases.NONE);
        assertEquals(TlsSetupException.Reason.PASSPHRASE, thrown.reason());
        assertTrue(thrown.getMessage().contains("encrypted and no passphrase was given"), thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "client.crt, holds no private key",
        "mismatch.pem, the private key belongs to none of the certificates",
        "client-slow.pem, wants 3000000 rounds",
        "client-pbes1.pem, older than PBES2",
    })
    void file_whenItCannotServe(String name, String message) {
        TlsSetupException thrown = refused(Resource.path(name), RIGHT);
        assertEquals(TlsSetupException.Reason.MALFORMED, thrown.reason());
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(name), thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "DEK-Info: AES-128-CBC, DEK-Other: AES-128-CBC, does not name its cipher",
        "DEK-Info: AES-128-CBC, DEK-Info: AES-128, is encrypted with AES-128",
        "DEK-Info: AES-128-CBC, DEK-Info: DES-CBC, has a damaged DEK-Info",
        "'AES-128-CBC,', 'AES-128-CBC,XY', has a damaged DEK-Info",
        "RSA PRIVATE, DSA PRIVATE, an encrypted DSA PRIVATE KEY is not supported",
    })
    void legacyKey_whenNoPassphraseCanHelp(String right, String wrong, String message) throws IOException {
        Path file = directory.resolve("damaged.pem");
        Files.writeString(
                file, Files.readString(Resource.path("client-legacy.pem")).replace(right, wrong));
        TlsSetupException thrown = refused(file, (path, attempt) -> fail("asked in vain"));
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    }

    @Test
    void legacyKey_ofACipherThatJavaLacksNamesTheWayOut() {
        Path file = Resource.path("client-legacy-camellia128.pem");
        TlsSetupException thrown = refused(file, RIGHT);
        assertEquals(TlsSetupException.Reason.UNSUPPORTED, thrown.reason());
        assertTrue(
                thrown.getMessage()
                        .endsWith("this key is encrypted with CAMELLIA-128-CBC; encrypt the key anew:"
                                + " openssl pkcs8 -topk8 -v2 aes256 -in " + file),
                thrown.getMessage());
    }

    @Test
    void file_withAKeyButNoCertificate() throws IOException {
        Path file = directory.resolve("key.pem");
        String pem = Files.readString(Resource.path("server.pem"));
        Files.writeString(file, pem.substring(pem.indexOf("-----BEGIN PRIVATE")));
        assertTrue(refused(file, RIGHT).getMessage().contains("holds no certificate"));
    }

    private static void assertIsAlice(Credentials credentials) {
        assertEquals("RSA", credentials.key().getAlgorithm());
        assertEquals(
                "CN=alice", credentials.chain().get(0).getSubjectX500Principal().getName());
    }

    private static TlsSetupException refused(Path file, Passphrases passphrases) {
        return assertThrows(TlsSetupException.class, () -> Credentials.read(file, passphrases));
    }
}
