package org.rcons.protocol.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes private keys from the forms in which OpenSSL writes them. */
final class PrivateKeys {

    private static final String[] ALGORITHMS = {"RSA", "EC", "EdDSA"};

    private PrivateKeys() {}

    static PrivateKey read(PemBlock block, Path file, Passphrases passphrases) throws TlsSetupException {
        if (block.isLegacyEncrypted() || block.label().equals("ENCRYPTED PRIVATE KEY")) {
            return decrypted(block, file, passphrases);
        }
        PrivateKey key = parsed(pkcs8(block));
        if (key == null) {
            throw block.malformed("this private key is damaged or not RSA, EC or Ed25519; check it: openssl pkey -in "
                    + file + " -noout -check");
        }
        return key;
    }

    private static byte[] pkcs8(PemBlock block) throws TlsSetupException {
        byte[] der = block.der();
        return switch (block.label()) {
            case "PRIVATE KEY" -> der;
            case "RSA PRIVATE KEY" -> Der.ofRsa(der);
            case "EC PRIVATE KEY" -> ofEc(block, der);
            default ->
                throw block.malformed("a " + block.label() + " is not supported; convert it: openssl pkcs8 -topk8");
        };
    }

    private static byte[] ofEc(PemBlock block, byte[] der) throws TlsSetupException {
        byte[] pkcs8 = Der.ofEc(der);
        if (pkcs8 == null) {
            throw block.malformed("this EC key is damaged or does not name its curve; copy it again");
        }
        return pkcs8;
    }

    private static PrivateKey decrypted(PemBlock block, Path file, Passphrases passphrases) throws TlsSetupException {
        KeyCipher cipher = KeyCipher.of(block);
        for (int attempt = 1; attempt <= Passphrases.ATTEMPTS; attempt++) {
            char[] passphrase = passphrases.ask(file, attempt);
            if (passphrase.length == 0) {
                throw locked(file, "the private key is encrypted and no passphrase was given");
            }
            PrivateKey key = unlocked(cipher, passphrase);
            if (key != null) {
                return key;
            }
        }
        throw locked(file, "none of " + Passphrases.ATTEMPTS + " passphrases opened the private key");
    }

    /** Null if the passphrase is wrong, which shows as bad padding, or by chance as a key that is none. */
    private static @Nullable PrivateKey unlocked(KeyCipher cipher, char[] passphrase) throws TlsSetupException {
        try {
            return parsed(cipher.pkcs8(passphrase));
        } catch (GeneralSecurityException wrong) {
            return null;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Wipes the bytes. Null if they are no key. */
    private static @Nullable PrivateKey parsed(byte[] pkcs8) {
        try {
            for (String algorithm : ALGORITHMS) {
                PrivateKey key = parsed(algorithm, new PKCS8EncodedKeySpec(pkcs8));
                if (key != null) {
                    return key;
                }
            }
            return null;
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static @Nullable PrivateKey parsed(String algorithm, PKCS8EncodedKeySpec spec) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(spec);
        } catch (GeneralSecurityException | RuntimeException another) {
            return null;
        }
    }

    private static TlsSetupException locked(Path file, String what) {
        return new TlsSetupException(
                TlsSetupException.Reason.PASSPHRASE,
                file + ": " + what + "; see that it is the right file, or take the passphrase off: openssl pkey -in "
                        + file);
    }
}
