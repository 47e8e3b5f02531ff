package org.rcons.protocol.tls;

import java.io.IOException;
import java.io.StringReader;
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
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

/**
 * Opens the encrypted keys that Java cannot. The only class that touches BouncyCastle, so that nobody else pays for
 * loading it; its provider is used here and not registered with the process.
 */
final class BouncyCastleKeys {

    /** The most memory that scrypt may use, bytes: 4 times what OpenSSL makes it use. */
    private static final long MAX_SCRYPT = 64L << 20;

    private BouncyCastleKeys() {}

    static byte[] pkcs8(PemBlock block, char[] passphrase) throws GeneralSecurityException, TlsSetupException {
        try {
            return block.isLegacyEncrypted() ? legacy(block, passphrase) : modern(block, passphrase);
        } catch (TlsSetupException e) {
            throw e;
        } catch (IOException | PKCSException | RuntimeException e) {
            throw new InvalidKeyException("wrong passphrase or damaged", e);
        }
    }

    private static byte[] legacy(PemBlock block, char[] passphrase) throws IOException, TlsSetupException {
        try (PEMParser parser = new PEMParser(new StringReader(block.text()))) {
            if (!(parser.readObject() instanceof PEMEncryptedKeyPair pair)) {
                throw block.malformed("this encrypted key is damaged; copy it again");
            }
            return pair.decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(passphrase))
                    .getPrivateKeyInfo()
                    .getEncoded();
        }
    }

    private static byte[] modern(PemBlock block, char[] passphrase) throws IOException, PKCSException {
        byte[] der = block.der();
        requireAffordable(block, der);
        return new PKCS8EncryptedPrivateKeyInfo(der)
                .decryptPrivateKeyInfo(new JcePKCSPBEInputDecryptorProviderBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build(passphrase))
                .getEncoded();
    }

    /** The file says how much work its key derivation is; without a bound a damaged one would take hours. */
    private static void requireAffordable(PemBlock block, byte[] der) throws TlsSetupException {
        KeyDerivationFunc derivation = derivation(block, der);
        ASN1Encodable parameters = derivation.getParameters();
        if (derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            KeyCipher.requireBounded(
                    block,
                    PBKDF2Params.getInstance(parameters).getIterationCount().longValueExact());
        } else if (derivation.getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)) {
            requireAffordable(block, ScryptParams.getInstance(parameters));
        } else {
            throw unknown(block);
        }
    }

    private static void requireAffordable(PemBlock block, ScryptParams scrypt) throws TlsSetupException {
        long cost = scrypt.getCostParameter().longValueExact();
        long size = scrypt.getBlockSize().longValueExact();
        long lanes = scrypt.getParallelizationParameter().longValueExact();
        if (cost < 1 || size < 1 || lanes < 1 || lanes > 16 || size > 64 || cost > MAX_SCRYPT / 128 / size) {
            throw block.malformed("this encrypted key wants too much memory or time for its key derivation: damaged, or"
                    + " encrypt it anew: openssl pkcs8 -topk8 -v2 aes256");
        }
    }

    private static KeyDerivationFunc derivation(PemBlock block, byte[] der) throws TlsSetupException {
        try {
            var algorithm = EncryptedPrivateKeyInfo.getInstance(der).getEncryptionAlgorithm();
            if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
                return PBES2Parameters.getInstance(algorithm.getParameters()).getKeyDerivationFunc();
            }
        } catch (RuntimeException damaged) {
            throw unknown(block);
        }
        throw unknown(block);
    }

    private static TlsSetupException unknown(PemBlock block) {
        return block.malformed("this encrypted key is damaged, or encrypted in a way older than PBES2; encrypt it anew:"
                + " openssl pkcs8 -topk8 -v2 aes256");
    }
}
