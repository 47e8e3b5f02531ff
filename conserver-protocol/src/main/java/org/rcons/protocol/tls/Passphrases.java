package org.rcons.protocol.tls;

import java.nio.file.Path;

/** Where the passphrase of an encrypted private key comes from, usually a person at a terminal. */
@FunctionalInterface
public interface Passphrases {

    /** How often a passphrase is asked for before the file is given up. */
    int ATTEMPTS = 3;

    /** Nobody to ask: an encrypted key is an error. */
    Passphrases NONE = (file, attempt) -> new char[0];

    /**
     * The passphrase for a file, or an empty array to give up. The array is wiped after use.
     *
     * @param attempt from 1 to {@link #ATTEMPTS}; above 1 the passphrase before was wrong
     */
    char[] ask(Path file, int attempt);
}
