package org.rcons.protocol.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;

/**
 * PKCS#8 in the forms that Java does not know (scrypt, PBES2 with other ciphers than AES). BouncyCastle is taken from
 * the class path, or where it is not there, as with rcons, from the {@link BouncyCastleFolder}.
 */
final class BouncyCastle implements KeyCipher {

    private final PemBlock block;

    BouncyCastle(PemBlock block) {
        this.block = block;
    }

    @Override
    public byte[] pkcs8(char[] passphrase) throws GeneralSecurityException, TlsSetupException {
        byte[] der = block.der();
        try {
            return BouncyCastleKeys.pkcs8(der, passphrase);
        } catch (IOException e) {
            throw block.unopenable(TlsSetupException.Reason.MALFORMED, "" + e.getMessage());
        } catch (LinkageError notOnTheClassPath) {
            return fromFolder(der, passphrase);
        }
    }

    private byte[] fromFolder(byte[] der, char[] passphrase) throws GeneralSecurityException, TlsSetupException {
        BouncyCastleFolder folder = BouncyCastleFolder.own();
        if (folder == null) {
            throw absent("on the class path");
        }
        try {
            return folder.pkcs8(der, passphrase);
        } catch (IOException e) {
            throw block.unopenable(TlsSetupException.Reason.MALFORMED, "" + e.getMessage());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw absent("in " + folder.path());
        }
    }

    private TlsSetupException absent(String where) {
        return block.unopenable(
                TlsSetupException.Reason.UNSUPPORTED,
                "this form of encryption needs BouncyCastle (bcprov, bcpkix, bcutil) " + where);
    }
}
