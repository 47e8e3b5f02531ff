package org.rcons.protocol.session;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.message.UserName;

/** Where passwords come from: a person, as a rule. */
public interface Passwords {
    /** Nobody is there to ask. */
    Passwords NONE = (where, serverName, user) -> null;

    /**
     * A password, which the asker closes.
     *
     * @param where the host that wants it
     * @param serverName how the host calls itself, for the prompt; may be empty, may be a lie
     * @param user for whom
     * @return null if nobody can give one
     */
    @Nullable
    Password ask(HostPort where, String serverName, UserName user);
}
