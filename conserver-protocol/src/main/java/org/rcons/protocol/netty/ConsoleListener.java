package org.rcons.protocol.netty;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/**
 * What becomes of one console, told on its event loop: a listener must not block. First {@link #connected}, then any
 * number of {@link #output} and {@link #signal}; {@link #ended} comes once, last, whatever happens.
 */
public interface ConsoleListener {

    /** The console is open; what follows is its output. */
    void connected(NettyConsole console);

    /**
     * Output.
     *
     * @param bytes at least one; the listener's own from now on
     */
    void output(byte[] bytes);

    /** The server wants something done locally; one that does nothing else answers with {@link NettyConsole#decline}. */
    void signal(NettyConsole console, Command command);

    /**
     * It is over.
     *
     * @param failure the details, or null after {@link EndCause#USER_LEFT} and {@link EndCause#SERVER_CLOSED}
     */
    void ended(EndCause cause, @Nullable ConserverException failure);
}
