package org.rcons.protocol.session;

/** What a client is waiting for; each step has its own deadline. */
public enum Step {
    /** The TCP connection. */
    CONNECT("connecting"),
    /** The server's {@code ok}; a dead resolver delays it by 10 s (PROTOCOL.md 4). */
    GREETING("the greeting"),
    /** The reply to {@code ssl} and the handshake. */
    ENCRYPTION("the TLS handshake"),
    /** The reply to {@code login}. */
    LOGIN("the reply to login"),
    /** The user, who types a password. */
    PASSWORD("the password"),
    /** The verdict on the password; PAM may delay it. */
    VERDICT("the verdict on the password"),
    /** The reply to a command. */
    REPLY("the reply"),
    /** From {@code call} to {@code [connected]}; the server may bring the console up meanwhile. */
    ATTACH("the console"),
    /** Nothing: the session is open, or the dialogue over. */
    OPEN("nothing");

    private final String awaited;

    Step(String awaited) {
        this.awaited = awaited;
    }

    /** What is awaited, in words that follow "waiting for". */
    public String awaited() {
        return awaited;
    }
}
