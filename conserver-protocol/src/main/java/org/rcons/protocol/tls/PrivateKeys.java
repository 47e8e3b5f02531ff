package org.rcons.protocol.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** Makes private keys from the forms in which OpenSSL writes them. */
final class PrivateKeys {

    private static final String[] ALGORITHMS = {"RSA", "EC", "EdDSA"};

    private PrivateKeys() {}

    static PrivateKey read(PemBlock block, Path file, Passphrases passphrases) throws TlsSetupException {
        if (block.isLegacyEncrypted() || block.label().equals("ENCRYPTED PRIVATE KEY")) {
            return decrypted(block, file, passphrases);
        }
        byte[] pkcs8 = pkcs8(block);
        try {
            return key(pkcs8);
        } catch (GeneralSecurityException e) {
            throw block.malformed("this private key is damaged or not RSA, EC or Ed25519; check it: openssl pkey -in "
                    + file + " -noout -check");
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static byte[] pkcs8(PemBlock block) throws TlsSetupException {
        byte[] der = block.der();
        switch (block.label()) {
            case "PRIVATE KEY":
                return der;
            case "RSA PRIVATE KEY":
                return Der.ofRsa(der);
            case "EC PRIVATE KEY":
                byte[] pkcs8 = Der.ofEc(der);
                if (pkcs8 == null) {
                    throw block.malformed("this EC key is damaged or does not name its curve; copy it again");
                }
                return pkcs8;
            default:
                throw block.malformed("a " + block.label() + " is not supported; convert it: openssl pkcs8 -topk8");
        }
    }

    private static PrivateKey decrypted(PemBlock block, Path file, Passphrases passphrases) throws TlsSetupException {
        KeyCipher cipher = KeyCipher.of(block);
        for (int attempt = 1; attempt <= Passphrases.ATTEMPTS; attempt++) {
            char[] passphrase = passphrases.ask(file, attempt);
            if (passphrase.length == 0) {
                throw locked(file, "the private key is encrypted and no passphrase was given");
            }
            try {
                return unlocked(cipher, passphrase);
            } catch (GeneralSecurityException wrong) {
                continue;
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
        throw locked(file, "none of " + Passphrases.ATTEMPTS + " passphrases opened the private key");
    }

    /** A wrong passphrase shows as bad padding, or by chance as a key that is none. */
    private static PrivateKey unlocked(KeyCipher cipher, char[] passphrase)
            throws GeneralSecurityException, TlsSetupException {
        byte[] pkcs8 = cipher.pkcs8(passphrase);
        try {
            return key(pkcs8);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException | RuntimeException another) {
                continue;
            }
        }
        throw new InvalidKeySpecException("neither RSA nor EC nor EdDSA");
    }

    private static TlsSetupException locked(Path file, String what) {
        return new TlsSetupException(
                TlsSetupException.Reason.PASSPHRASE,
                file + ": " + what + "; see that it is the right file, or take the passphrase off: openssl pkey -in "
                        + file);
    }
}
