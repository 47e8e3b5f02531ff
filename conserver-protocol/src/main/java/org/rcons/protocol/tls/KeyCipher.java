package org.rcons.protocol.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.InvalidParameterSpecException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Opens an encrypted private key: with Java where it can (PKCS#8 by PBES2 with AES, what OpenSSL writes today), else
 * with BouncyCastle (PBES2 with other ciphers, OpenSSL's former {@code Proc-Type: 4,ENCRYPTED}), which nothing else
 * loads.
 */
final class KeyCipher {

    /** The most rounds of key derivation; OpenSSL makes 2048, careful people some 600,000. More is an attack on time. */
    static final int MAX_ROUNDS = 2_000_000;

    private final PemBlock block;
    private final @Nullable EncryptedPrivateKeyInfo info;
    private final @Nullable AlgorithmParameters parameters;

    private KeyCipher(
            PemBlock block, @Nullable EncryptedPrivateKeyInfo info, @Nullable AlgorithmParameters parameters) {
        this.block = block;
        this.info = info;
        this.parameters = parameters;
    }

    static KeyCipher of(PemBlock block) throws TlsSetupException {
        if (block.isLegacyEncrypted()) {
            return new KeyCipher(block, null, null);
        }
        byte[] der = block.der();
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
            AlgorithmParameters parameters = info.getAlgParameters();
            if (parameters == null || !isKnown(parameters)) {
                return new KeyCipher(block, null, null);
            }
            requireBounded(block, rounds(parameters));
            return new KeyCipher(block, info, parameters);
        } catch (TlsSetupException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return new KeyCipher(block, null, null);
        }
    }

    static void requireBounded(PemBlock block, long rounds) throws TlsSetupException {
        if (rounds < 1 || rounds > MAX_ROUNDS) {
            throw block.malformed("this encrypted key wants " + rounds + " rounds of key derivation, " + MAX_ROUNDS
                    + " are the most: damaged, or encrypt it anew: openssl pkcs8 -topk8 -v2 aes256");
        }
    }

    /**
     * The key in clear, to be wiped by the caller.
     *
     * @throws GeneralSecurityException if the passphrase is wrong
     * @throws TlsSetupException if no passphrase can help
     */
    byte[] pkcs8(char[] passphrase) throws GeneralSecurityException, TlsSetupException {
        if (info == null || parameters == null || !isAscii(passphrase)) {
            return withBouncyCastle(passphrase);
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase);
        try {
            String algorithm = parameters.toString();
            Key key = SecretKeyFactory.getInstance(algorithm).generateSecret(spec);
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters);
            return info.getKeySpec(cipher).getEncoded();
        } catch (RuntimeException e) {
            throw new InvalidKeyException("damaged", e);
        } finally {
            spec.clearPassword();
        }
    }

    private byte[] withBouncyCastle(char[] passphrase) throws GeneralSecurityException, TlsSetupException {
        try {
            return BouncyCastleKeys.pkcs8(block, passphrase);
        } catch (LinkageError e) {
            throw block.malformed(
                    "this form of encryption needs BouncyCastle (bcpkix) on the class path; or encrypt the"
                            + " key anew: openssl pkcs8 -topk8 -v2 aes256");
        }
    }

    /** The JDK gives parameters of PBES2 the name of the cipher they are for. */
    private static boolean isKnown(AlgorithmParameters parameters) {
        String name = parameters.toString();
        return name != null && name.startsWith("PBEWithHmac");
    }

    private static int rounds(AlgorithmParameters parameters) throws InvalidParameterSpecException {
        return parameters.getParameterSpec(PBEParameterSpec.class).getIterationCount();
    }

    /** What Java takes as a passphrase. */
    private static boolean isAscii(char[] passphrase) {
        for (char c : passphrase) {
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
