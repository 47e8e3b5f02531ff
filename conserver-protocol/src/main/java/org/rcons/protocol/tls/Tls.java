package org.rcons.protocol.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How the connections to a conserver host are protected. */
public sealed interface Tls {

    /** The policy that never asks the server for TLS: everything, passwords included, travels readable. */
    static Off off() {
        return new Off();
    }

    /** The policy that conserver has without any configuration. */
    static Anonymous anonymous() {
        return new Anonymous(false);
    }

    /** The same for a process that makes many connections: see {@link Anonymous}. */
    static Anonymous anonymousToMany() {
        return new Anonymous(true);
    }

    /** The policy that demands a certificate signed by a CA of the system's trust store. */
    static Certificate certificate() {
        return new Certificate(null, null, null, false);
    }

    /** No TLS. */
    record Off() implements Tls {}

    /** A policy under which connections are encrypted, and from which a {@link TlsContext} can be made. */
    sealed interface Encrypted extends Tls permits Anonymous, Certificate {}

    /**
     * Encryption without proof of who the server is, as conserver and {@code console} use it when nobody configured
     * certificates (PROTOCOL.md 6.1).
     *
     * <p>It protects from somebody who only listens to the network. It does not protect from anybody who can answer
     * in the server's place or sit between the two ends: such a machine in the middle reads and changes everything,
     * passwords included, and neither end notices. Use it where the network between the ends is trusted not to do
     * that, and {@link Certificate} everywhere else.
     *
     * <p>A server that has a certificate is accepted too, if a CA of the system's trust store vouches for it. That
     * makes the policy work with both kinds of servers, not safer: a machine in the middle simply claims to have no
     * certificate.
     *
     * <p>Java forbids such suites for a whole process at once; {@link AnonymousTls} says what is permitted, when, and
     * why no other connection of the process changes by it.
     *
     * @param many whether elliptic curves are offered first. A handshake costs conserver 0.2 ms then instead of 1.3, and a
     *     listener cannot compute ahead as for its one prime of 1,024 bits; the first handshake of a process takes up to
     *     80 ms longer, which one connection does not earn back
     */
    record Anonymous(boolean many) implements Encrypted {}

    /**
     * The server proves with a certificate who it is. Anonymous suites are never offered. This is deliberately
     * stricter than {@code console}, which accepts a server without a certificate even when a CA is configured, so
     * that its CA protects from nothing (PROTOCOL.md 6.1); and a CA named here is trusted instead of the system's
     * trust store, not in addition to it.
     *
     * @param caFile PEM file with the certificates of the trusted CAs, or null
     * @param caDirectory directory of such files (OpenSSL's hashed names or any others), or null; without file and
     *     directory the system's trust store decides
     * @param credentials PEM file with the own certificate, its chain and its private key, or null to show none
     * @param verifyHostName whether the certificate must also name the host that was asked for. {@code console} does
     *     not check this, hence the default of {@link Tls#certificate()} is false: whoever has any certificate of the
     *     CA can pose as the server. Sensible inside a CA of one cluster, not with the system's trust store
     */
    record Certificate(
            @Nullable Path caFile,
            @Nullable Path caDirectory,
            @Nullable Path credentials,
            boolean verifyHostName) implements Encrypted {

        public Certificate {
            requireNamed(caFile, "CA file");
            requireNamed(caDirectory, "CA directory");
            requireNamed(credentials, "credentials file");
        }

        public Certificate withCaFile(Path file) {
            return new Certificate(file, caDirectory, credentials, verifyHostName);
        }

        public Certificate withCaDirectory(Path directory) {
            return new Certificate(caFile, directory, credentials, verifyHostName);
        }

        public Certificate withCredentials(Path file) {
            return new Certificate(caFile, caDirectory, file, verifyHostName);
        }

        public Certificate withVerifiedHostName() {
            return new Certificate(caFile, caDirectory, credentials, true);
        }

        private static void requireNamed(@Nullable Path path, String what) {
            if (path != null && path.toString().isBlank()) {
                throw new IllegalArgumentException("the " + what + " has an empty name: name a file or leave it out");
            }
        }
    }
}
