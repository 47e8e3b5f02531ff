package org.rcons.protocol.session;

import org.rcons.protocol.message.UserName;

/**
 * How to get in on every connection anew (PROTOCOL.md 5 and 6).
 *
 * @param user who
 * @param encryption whether to use TLS
 * @param openDoor whether this host is known to ask this user for no password: then the work is sent right behind the
 *     login. Were it sent to a host that does ask, its first line would be taken for the password.
 */
public record SignOn(UserName user, Encryption encryption, boolean openDoor) {

    /** Whether to use TLS. */
    public enum Encryption {
        /** Plain text ({@code -E}). */
        OFF,
        /** TLS if the server has it, else plain text ({@code -U}). */
        WANTED,
        /** TLS or nothing: the default on both sides. */
        REQUIRED
    }
}
