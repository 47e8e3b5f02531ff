package org.rcons.protocol.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** PKCS#8 by PBES2 with PBKDF2 and AES, what OpenSSL writes today. */
final class Pbes2Cipher implements KeyCipher {

    /** How the JDK names such parameters: {@code PBEWithHmacSHA256AndAES_256}. */
    private static final String NAME = "PBEWith";

    private static final String AES = "AndAES_";

    private final byte[] encrypted;
    private final String mac;
    private final int keyBits;
    private final PBEParameterSpec parameters;

    private Pbes2Cipher(byte[] encrypted, String name, PBEParameterSpec parameters) {
        int aes = name.indexOf(AES);
        this.encrypted = encrypted;
        this.mac = name.substring(NAME.length(), aes);
        this.keyBits = Integer.parseInt(name.substring(aes + AES.length()));
        this.parameters = parameters;
    }

    /** Null if Java does not know the form of encryption. */
    static @Nullable Pbes2Cipher of(PemBlock block) throws TlsSetupException {
        Pbes2Cipher cipher = known(block.der());
        String objection = cipher == null ? "" : KeyCipher.objection(cipher.parameters.getIterationCount());
        if (!objection.isEmpty()) {
            throw block.unopenable(TlsSetupException.Reason.MALFORMED, objection);
        }
        return cipher;
    }

    private static @Nullable Pbes2Cipher known(byte[] der) {
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
            AlgorithmParameters parameters = info.getAlgParameters();
            String name = parameters == null ? null : parameters.toString();
            return parameters == null || name == null || !name.startsWith(NAME) || !name.contains(AES)
                    ? null
                    : new Pbes2Cipher(
                            info.getEncryptedData(), name, parameters.getParameterSpec(PBEParameterSpec.class));
        } catch (IOException | GeneralSecurityException | RuntimeException unknown) {
            return null;
        }
    }

    @Override
    public byte[] pkcs8(char[] passphrase) throws GeneralSecurityException {
        byte[] key = derived(passphrase);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), parameters.getParameterSpec());
            return cipher.doFinal(encrypted);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Java's own cipher of this name takes no passphrase beyond ASCII; its PBKDF2 takes UTF-8, like OpenSSL. */
    private byte[] derived(char[] passphrase) throws GeneralSecurityException {
        PBEKeySpec wanted = new PBEKeySpec(passphrase, parameters.getSalt(), parameters.getIterationCount(), keyBits);
        try {
            return SecretKeyFactory.getInstance("PBKDF2With" + mac)
                    .generateSecret(wanted)
                    .getEncoded();
        } catch (RuntimeException e) {
            throw new InvalidKeyException("damaged", e);
        } finally {
            wanted.clearPassword();
        }
    }
}
