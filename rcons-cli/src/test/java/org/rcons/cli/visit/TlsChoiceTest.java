package org.rcons.cli.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.cli.config.ConfigFiles;
import org.rcons.cli.config.TlsSettings;
import org.rcons.cli.options.RconsCommand;
import org.rcons.cli.options.RconsOptions;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsSetupException;

/** Which file was chosen shows in the complaint about it: none of them is a certificate. */
final class TlsChoiceTest {
    @TempDir
    private Path home;

    private TlsChoice choice(String options, String configured) throws IOException {
        List<String> words = new ArrayList<>(List.of("n1"));
        words.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));
        Map<String, String> environment = Map.of("HOME", home.toString());
        Path file = Files.writeString(home.resolve("console.cf"), "config * {\n" + configured + "\n}\n");
        TlsSettings settings =
                new ConfigFiles(environment).read(true, file.toString()).tls();
        RconsOptions read = (RconsOptions) RconsCommand.read(words.toArray(new String[0]), environment);
        return TlsChoice.of(read.connection().protection(), settings, environment, Tls.anonymous(), Passphrases.NONE);
    }

    private void xcatCertificates() throws IOException {
        Path folder = Files.createDirectories(home.resolve(".xcat"));
        Files.writeString(folder.resolve("ca.pem"), "no certificate");
        Files.writeString(folder.resolve("client-cred.pem"), "no certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true, false",
        "-E, '', false, true",
        "-U, '', true, true",
        "'', sslenabled yes;, true, false",
        "'', sslenabled no;, false, true",
        "'', sslrequired no;, true, true",
        "'', sslrequired yes;, true, false",
        "-U, sslrequired yes;, true, true",
        "-E, sslenabled yes; sslrequired yes;, false, true",
        "-E, sslenabled no;, false, true",
        "-U, sslenabled no;, false, true",
        "-E, sslcacertificatefile config.pem;, false, true"
    })
    void encryption_ofOptionsAndConfiguration(String options, String configured, boolean tls, boolean plainTextAllowed)
            throws IOException {
        TlsChoice choice = choice(options, configured);

        assertEquals(tls, choice.context() != null);
        assertEquals(plainTextAllowed, choice.plainTextAllowed());
    }

    @ParameterizedTest
    @CsvSource({
        "'', sslcacertificatefile config.pem;, config.pem",
        "'', sslcredentials config.pem;, config.pem",
        "'', sslcacertificatepath nodir;, nodir",
        "-c mine.pem, '', mine.pem",
        "--ca mine.pem, '', mine.pem",
        "-c mine.pem, sslcredentials config.pem;, mine.pem",
        "--ca mine.pem, sslcacertificatefile config.pem;, mine.pem",
        "-U -c mine.pem, '', mine.pem"
    })
    void files_theCommandLineBeforeTheConfiguration(String options, String configured, String chosen) {
        TlsSetupException refusal = assertThrows(TlsSetupException.class, () -> choice(options, configured));

        assertTrue(String.valueOf(refusal.getMessage()).contains(chosen), refusal.getMessage());
    }

    @Test
    void xcatsCertificates_whenNothingElseIsSaid_areUsed() throws IOException {
        xcatCertificates();

        TlsSetupException refusal = assertThrows(TlsSetupException.class, () -> choice("", ""));

        assertTrue(String.valueOf(refusal.getMessage()).contains(home.resolve(".xcat") + "/"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'', sslcacertificatefile config.pem;, config.pem",
        "-c mine.pem, '', mine.pem",
        "--ca mine.pem, '', mine.pem"
    })
    void xcatsCertificates_whenOtherFilesAreNamed_areNotLookedAt(String options, String configured, String chosen)
            throws IOException {
        xcatCertificates();

        TlsSetupException refusal = assertThrows(TlsSetupException.class, () -> choice(options, configured));

        assertTrue(String.valueOf(refusal.getMessage()).contains(chosen), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"-E, ''", "'', sslenabled no;"})
    void xcatsCertificates_whenNothingIsEncrypted_areNotLookedAt(String options, String configured) throws IOException {
        xcatCertificates();

        assertNull(choice(options, configured).context());
    }

    @Test
    void xcatsCertificates_whenOneIsMissing_areNotUsed() throws IOException {
        xcatCertificates();
        Files.delete(home.resolve(".xcat/client-cred.pem"));

        assertNotNull(choice("", "").context());
    }
}
