package org.rcons.protocol.tls;

import java.security.GeneralSecurityException;

/** The way to open one encrypted private key: with Java where it can, which is nearly always, else with BouncyCastle. */
sealed interface KeyCipher permits ProcTypeCipher, Pbes2Cipher, BouncyCastle {

    /** The most rounds of key derivation; OpenSSL makes 2048, careful people some 600,000. More is an attack on time. */
    int MAX_ROUNDS = 2_000_000;

    /**
     * The way for a key.
     *
     * @throws TlsSetupException if no passphrase can open it
     */
    static KeyCipher of(PemBlock block) throws TlsSetupException {
        if (block.isLegacyEncrypted()) {
            return ProcTypeCipher.of(block);
        }
        Pbes2Cipher java = Pbes2Cipher.of(block);
        return java == null ? new BouncyCastle(block) : java;
    }

    /** What is wrong with a number of rounds; empty if nothing. */
    static String objection(long rounds) {
        return rounds >= 1 && rounds <= MAX_ROUNDS
                ? ""
                : "this encrypted key wants " + rounds + " rounds of key derivation, " + MAX_ROUNDS
                        + " are the most: damaged";
    }

    /**
     * The key in clear, to be wiped by the caller.
     *
     * @throws GeneralSecurityException if the passphrase is wrong
     * @throws TlsSetupException if no passphrase can help
     */
    byte[] pkcs8(char[] passphrase) throws GeneralSecurityException, TlsSetupException;
}
