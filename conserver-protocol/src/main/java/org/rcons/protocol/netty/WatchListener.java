package org.rcons.protocol.netty;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/**
 * What becomes of one console that is watched, told on its event loop: a listener must not block. First
 * {@link #connected}, then any number of {@link #output}; {@link #ended} comes once, last, whatever happens.
 */
public interface WatchListener {

    /** The console is open; what follows is its output, first that of the log if the plan wants it. */
    void connected(WatchedConsole console);

    /**
     * Output, and what the server says in between.
     *
     * @param bytes at least one; the listener's own from now on
     */
    void output(byte[] bytes);

    /**
     * It is over.
     *
     * @param failure the details, or null after {@link EndCause#USER_LEFT} and {@link EndCause#SERVER_CLOSED}
     */
    void ended(EndCause cause, @Nullable ConserverException failure);
}
