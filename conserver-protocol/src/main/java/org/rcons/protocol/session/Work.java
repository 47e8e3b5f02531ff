package org.rcons.protocol.session;

/** A phase behind the login, of which the first bytes may be sent before the login is answered. */
abstract class Work extends Phase {
    private boolean passwordAsked;

    /** What to say first. It must be harmless if the login fails. */
    abstract byte[] opening();

    final void passwordWasAsked() {
        passwordAsked = true;
    }

    /** Whether the host wanted a password on the way here. */
    final boolean passwordAsked() {
        return passwordAsked;
    }
}
