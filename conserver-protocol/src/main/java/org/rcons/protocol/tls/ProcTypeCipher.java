package org.rcons.protocol.tls;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * OpenSSL's own form before PKCS#8, {@code Proc-Type: 4,ENCRYPTED} (RFC 1421): the header {@code DEK-Info} names the
 * cipher and its start value, whose first 8 bytes are also the salt of the key (EVP_BytesToKey with MD5, one round).
 */
final class ProcTypeCipher implements KeyCipher {

    private static final int SALT = 8;

    private final PemBlock block;
    private final byte[] encrypted;
    private final String algorithm;
    private final int keyLength;
    private final byte[] start;

    private ProcTypeCipher(PemBlock block, String name, byte[] start) throws TlsSetupException {
        this.block = block;
        this.encrypted = block.der();
        this.algorithm = name.startsWith("AES-") ? "AES" : name.equals("DES-CBC") ? "DES" : "DESede";
        this.keyLength = switch (name) {
            case "AES-128-CBC" -> 16;
            case "AES-192-CBC", "DES-EDE3-CBC" -> 24;
            case "AES-256-CBC" -> 32;
            case "DES-CBC" -> 8;
            default -> throw unsupported(block, "this key is encrypted with " + name);
        };
        this.start = start;
    }

    static ProcTypeCipher of(PemBlock block) throws TlsSetupException {
        if (!block.label().equals("RSA PRIVATE KEY") && !block.label().equals("EC PRIVATE KEY")) {
            throw unsupported(block, "an encrypted " + block.label() + " is not supported");
        }
        String info = block.header("DEK-Info");
        int comma = info == null ? -1 : info.indexOf(',');
        if (info == null || comma < 0) {
            throw block.malformed("this encrypted key does not name its cipher (DEK-Info): copy it again");
        }
        ProcTypeCipher cipher = new ProcTypeCipher(block, info.substring(0, comma), bytes(info.substring(comma + 1)));
        cipher.requireUsable();
        return cipher;
    }

    @Override
    public byte[] pkcs8(char[] passphrase) throws GeneralSecurityException {
        byte[] key = derived(passphrase);
        byte[] clear = new byte[0];
        try {
            Cipher cipher = cipher();
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm), new IvParameterSpec(start));
            clear = cipher.doFinal(encrypted);
            byte @Nullable [] pkcs8 = block.label().startsWith("EC") ? Der.ofEc(clear) : Der.ofRsa(clear);
            if (pkcs8 == null) {
                throw new InvalidKeyException("wrong passphrase, or no curve");
            }
            return pkcs8;
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(clear, (byte) 0);
        }
    }

    private byte[] derived(char[] passphrase) throws GeneralSecurityException {
        ByteBuffer secret = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        MessageDigest md5 = md5();
        byte[] key = new byte[keyLength];
        byte[] digest = new byte[0];
        for (int done = 0; done < keyLength; done += digest.length) {
            md5.update(digest);
            md5.update(secret.duplicate());
            md5.update(start, 0, SALT);
            digest = md5.digest();
            System.arraycopy(digest, 0, key, done, Math.min(digest.length, keyLength - done));
        }
        while (secret.hasRemaining()) {
            secret.put((byte) 0);
        }
        Arrays.fill(digest, (byte) 0);
        return key;
    }

    /** Asks for no passphrase in vain: a Java in FIPS mode has no MD5. */
    private void requireUsable() throws TlsSetupException {
        try {
            md5();
            if (start.length != cipher().getBlockSize()) {
                throw block.malformed("this encrypted key has a damaged DEK-Info: copy it again");
            }
        } catch (GeneralSecurityException e) {
            throw unsupported(block, "this Java cannot decrypt the key (" + e.getMessage() + ")");
        }
    }

    private Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
    }

    private static MessageDigest md5() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("MD5");
    }

    /** Empty if the text is not hexadecimal. */
    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static TlsSetupException unsupported(PemBlock block, String what) {
        return block.unopenable(TlsSetupException.Reason.UNSUPPORTED, what);
    }
}
