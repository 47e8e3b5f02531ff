package org.rcons.testbed.fake;

/** The answers of a conserver that can go wrong, in the order in which a client meets them. */
public enum Moment {
    /** {@code ok} after the connection is accepted. */
    GREETING,
    /** {@code ok} to {@code ssl}. */
    SSL,
    /** The TLS handshake. */
    HANDSHAKE,
    /** The answer to {@code login}: {@code ok} or {@code passwd?}. */
    LOGIN,
    /** The answer to a password. */
    PASSWORD,
    /** The master's answer to {@code call}: a port or a redirect. */
    CALL,
    /** The answer to any other command, lists too. */
    COMMAND,
    /** The group's answer to {@code call}: {@code [attached]}. */
    ATTACH,
    /** The answers to the questions that a client asks before it connects: {@code =}, 0xD6, {@code m}, {@code e}. */
    PROBE,
    /** {@code [connected]}. */
    CONNECTED,
    /** The answer to any escape command after that. */
    ESCAPE,
    /** {@code goodbye}. */
    GOODBYE
}
