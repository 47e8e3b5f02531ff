package org.rcons.protocol.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.List;

/** What this end shows of itself: a private key and the certificates for it, its own one first. */
final class Credentials {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private Credentials(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** Reads the file that conserver's {@code sslcredentials} would name: key and certificates in one. */
    static Credentials read(Path path, Passphrases passphrases) throws TlsSetupException {
        PemFile file = PemFile.read(path);
        PemBlock block = file.privateKey();
        if (block == null) {
            throw malformed(path, "holds no private key; put certificate and key in one file: cat cert.pem key.pem");
        }
        List<X509Certificate> certificates = file.certificates();
        if (certificates.isEmpty()) {
            throw malformed(path, "holds no certificate; put certificate and key in one file: cat cert.pem key.pem");
        }
        PrivateKey key = PrivateKeys.read(block, path, passphrases);
        return new Credentials(key, chain(path, key, certificates));
    }

    PrivateKey key() {
        return key;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    private static List<X509Certificate> chain(Path path, PrivateKey key, List<X509Certificate> certificates)
            throws TlsSetupException {
        for (X509Certificate certificate : certificates) {
            if (belong(key, certificate.getPublicKey())) {
                List<X509Certificate> chain = new ArrayList<>(certificates);
                chain.remove(certificate);
                chain.add(0, certificate);
                return List.copyOf(chain);
            }
        }
        throw malformed(path, "the private key belongs to none of the certificates in the file");
    }

    /** RSA, the usual key, is compared; the others have to prove it, which costs a signature. */
    private static boolean belong(PrivateKey own, PublicKey shown) {
        if (own instanceof RSAKey ownRsa && shown instanceof RSAKey shownRsa) {
            return ownRsa.getModulus().equals(shownRsa.getModulus());
        }
        if (!own.getAlgorithm().equals(shown.getAlgorithm())) {
            return false;
        }
        String algorithm = own.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "EdDSA";
        byte[] message = {1};
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(own);
            signer.update(message);
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(shown);
            verifier.update(message);
            return verifier.verify(signer.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static TlsSetupException malformed(Path path, String what) {
        return new TlsSetupException(TlsSetupException.Reason.MALFORMED, path + ": " + what);
    }
}
