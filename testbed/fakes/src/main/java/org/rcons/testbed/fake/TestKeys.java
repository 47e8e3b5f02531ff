package org.rcons.testbed.fake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Throw-away keys with self-signed certificates for {@code localhost} and 127.0.0.1, made by the JDK's keytool. */
public final class TestKeys {

    private static final String PASSWORD = "throw-away";
    private static final long PATIENCE_SECONDS = 60;

    private TestKeys() {}

    /** The password of every store made here. */
    public static char[] password() {
        return PASSWORD.toCharArray();
    }

    /**
     * Makes a key and its certificate, valid for two days.
     *
     * @param folder where {@code name.p12} is left, for programs that want a file
     * @param name the alias and the common name
     */
    public static KeyStore generate(Path folder, String name) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name + ".p12");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        return KeyStore.getInstance(file.toFile(), password());
    }

    /** A trust store with the certificates of that store. */
    public static KeyStore certificatesOf(KeyStore keys) throws GeneralSecurityException {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (String alias : Collections.list(keys.aliases())) {
                trusted.setCertificateEntry(alias, keys.getCertificate(alias));
            }
            return trusted;
        } catch (IOException e) {
            throw new GeneralSecurityException("cannot make an empty trust store", e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("keytool", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("keytool failed: " + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        } finally {
            Files.delete(output);
        }
    }
}
