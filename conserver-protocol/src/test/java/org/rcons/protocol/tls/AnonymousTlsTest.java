package org.rcons.protocol.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymousTlsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSLv3, 3DES_EDE_CBC, anon, NULL, ECDH | SSLv3, 3DES_EDE_CBC, NULL, ECDH",
                "anon | ''",
                "SSLv3,ANON | SSLv3",
                "'\"SSLv3, anon\"' | SSLv3",
                "anon, TLS_RSA_*, rsa_pkcs1_sha1 usage HandshakeSignature, DH keySize < 1024"
                        + "| TLS_RSA_*, rsa_pkcs1_sha1 usage HandshakeSignature, DH keySize < 1024",
                "include jdk.disabled.namedCurves, anon | include jdk.disabled.namedCurves",
            })
    void property_losesItsEntryAnonAndNothingElse(String before, String after) {
        assertEquals(after, AnonymousTls.withoutAnon(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SSLv3, TLS_DH_anon_WITH_AES_256_GCM_SHA384", "DH_anon, SSLv3", "anonymous", "''"})
    void property_whenThereIsNothingToTakeOut(String property) {
        assertNull(AnonymousTls.withoutAnon(property));
    }

    @Test
    void property_whenThereIsNone() {
        assertNull(AnonymousTls.withoutAnon(null));
    }

    @Test
    void context_whenTlsWasInitialisedBeforeItsPermission() throws Exception {
        String out = run(List.of(), "late");
        assertTrue(out.startsWith("UNSUPPORTED this Java process does not permit anonymous TLS"), out);
    }

    @Test
    void commonPath_doesNotTouchBouncyCastleNorTheTrustStore() throws Exception {
        String out = run(List.of("-Xlog:class+load:stdout"), "early");
        assertTrue(out.contains("org.rcons.protocol.tls.TlsContext"), "the log of loaded classes");
        assertTrue(out.contains("context made"), out);
        for (String costly : List.of("org.bouncycastle", "TrustStoreManager", "java.security.KeyStore ")) {
            assertFalse(out.contains(costly), costly);
        }
    }

    private static String run(List<String> options, String argument) throws IOException, InterruptedException {
        return AnotherJvm.run(System.getProperty("java.class.path"), options, Fresh.class, argument);
    }

    /** A process of its own, because what is tested happens once a process. */
    static final class Fresh {
        private Fresh() {}

        public static void main(String[] args) throws Exception {
            if (args[0].equals("late")) {
                SSLContext.getDefault().createSSLEngine();
            }
            try {
                TlsContext.of(Tls.anonymous(), Passphrases.NONE).engine("localhost", 1);
                System.out.println("context made");
            } catch (TlsSetupException e) {
                System.out.println(e.reason() + " " + e.getMessage());
            }
        }
    }
}
