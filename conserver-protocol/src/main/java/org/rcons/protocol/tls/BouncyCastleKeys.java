package org.rcons.protocol.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Opens the encrypted keys that Java cannot. The only class that touches BouncyCastle, so that nobody else pays for
 * loading it; its provider is used here and not registered with the process.
 */
final class BouncyCastleKeys {

    /** The most memory that scrypt may use, bytes: 4 times what OpenSSL makes it use. */
    private static final long MAX_SCRYPT = 64L << 20;

    private static final String UNKNOWN = "this encrypted key is damaged, or encrypted in a way older than PBES2";

    private BouncyCastleKeys() {}

    /**
     * The key of an {@code EncryptedPrivateKeyInfo} in clear. Only types of Java's in the signature: see
     * {@link BouncyCastleFolder}.
     *
     * @throws GeneralSecurityException if the passphrase is wrong
     * @throws IOException if no passphrase can help; the message says why, for the user
     */
    static byte[] pkcs8(byte[] der, char[] passphrase) throws GeneralSecurityException, IOException {
        requireAffordable(der);
        try {
            return new PKCS8EncryptedPrivateKeyInfo(der)
                    .decryptPrivateKeyInfo(new JcePKCSPBEInputDecryptorProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(passphrase))
                    .getEncoded();
        } catch (IOException | PKCSException | RuntimeException e) {
            throw new InvalidKeyException("wrong passphrase or damaged", e);
        }
    }

    /** The file says how much work its key derivation is; without a bound a damaged one would take hours. */
    private static void requireAffordable(byte[] der) throws IOException {
        String objection;
        try {
            objection = objection(derivation(der));
        } catch (RuntimeException damaged) {
            objection = UNKNOWN;
        }
        if (!objection.isEmpty()) {
            throw new IOException(objection);
        }
    }

    private static String objection(@Nullable KeyDerivationFunc derivation) {
        if (derivation == null) {
            return UNKNOWN;
        }
        ASN1Encodable parameters = derivation.getParameters();
        if (derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            return KeyCipher.objection(
                    PBKDF2Params.getInstance(parameters).getIterationCount().longValueExact());
        }
        return derivation.getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)
                ? objection(ScryptParams.getInstance(parameters))
                : UNKNOWN;
    }

    private static String objection(ScryptParams scrypt) {
        long cost = scrypt.getCostParameter().longValueExact();
        long size = scrypt.getBlockSize().longValueExact();
        long lanes = scrypt.getParallelizationParameter().longValueExact();
        return cost < 1 || size < 1 || lanes < 1 || lanes > 16 || size > 64 || cost > MAX_SCRYPT / 128 / size
                ? "this encrypted key wants too much memory or time for its key derivation: damaged"
                : "";
    }

    /** Null if it is not PBES2. */
    private static @Nullable KeyDerivationFunc derivation(byte[] der) {
        AlgorithmIdentifier algorithm = EncryptedPrivateKeyInfo.getInstance(der).getEncryptionAlgorithm();
        return algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)
                ? PBES2Parameters.getInstance(algorithm.getParameters()).getKeyDerivationFunc()
                : null;
    }
}
