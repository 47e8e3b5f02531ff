package org.rcons.protocol.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.message.UserName;

/**
 * Remembers a password for the host it was typed for: conserver wants it again on every connection. {@code console}
 * sends one password to every host that asks, so that a redirect can lure it away (trap 19); here each host is asked
 * for anew. {@link #close} wipes what is remembered. Thread-safe.
 */
public final class PasswordBook implements AutoCloseable {
    private final Passwords source;
    private final Map<String, Password> known = new HashMap<>();

    /** A book without entries. */
    public PasswordBook(Passwords source) {
        this.source = source;
    }

    /**
     * The password for a host. It stays the book's: do not close it.
     *
     * @return null if nobody can give one
     */
    public synchronized @Nullable Password passwordFor(HostPort where, String serverName, UserName user) {
        Password password = known.get(where.host());
        if (password == null) {
            password = source.ask(where, serverName, user);
            if (password != null) {
                known.put(where.host(), password);
            }
        }
        return password;
    }

    /** The host did not accept this one: forget it, unless another one has been typed meanwhile. */
    public synchronized void rejected(HostPort where, Password password) {
        if (known.get(where.host()) == password) {
            rejected(where);
        }
    }

    /** The host did not accept it: forget it. */
    public synchronized void rejected(HostPort where) {
        Password password = known.remove(where.host());
        if (password != null) {
            password.close();
        }
    }

    @Override
    public synchronized void close() {
        for (Password password : known.values()) {
            password.close();
        }
        known.clear();
    }
}
