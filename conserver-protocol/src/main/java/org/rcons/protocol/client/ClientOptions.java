package org.rcons.protocol.client;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.OpenDoors;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.session.SignOn;
import org.rcons.protocol.session.Visitor;
import org.rcons.protocol.tls.TlsContext;

/**
 * What a client brings along.
 *
 * @param user the login name
 * @param tls how to encrypt, or null for plain text only
 * @param plainTextAllowed whether to go on in plain text with a server that has no TLS
 * @param deadlines how long to wait
 * @param passwords whom to ask for one
 */
public record ClientOptions(
        UserName user, @Nullable TlsContext tls, boolean plainTextAllowed, Deadlines deadlines, Passwords passwords) {

    /** Options for hosts that trust this machine. */
    public static ClientOptions of(UserName user, @Nullable TlsContext tls) {
        return new ClientOptions(user, tls, false, Deadlines.DEFAULT, Passwords.NONE);
    }

    /** Who travels, as the dialogues see it; doors are learned anew. */
    public Visitor visitor() {
        return new Visitor(user, encryption(), new OpenDoors());
    }

    private SignOn.Encryption encryption() {
        if (tls == null) {
            return SignOn.Encryption.OFF;
        }
        return plainTextAllowed ? SignOn.Encryption.WANTED : SignOn.Encryption.REQUIRED;
    }
}
