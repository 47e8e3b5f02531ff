package org.rcons.protocol.netty;

import java.util.concurrent.Executor;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.PasswordBook;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.session.Visitor;

/**
 * What all connections of one client share.
 *
 * @param transport the loops
 * @param options of the client
 * @param blocking where names are resolved and people asked for passwords
 * @param book passwords that were typed
 * @param visitor who travels, and which doors are known to be open
 * @param gate how many connections may be on their way to one place
 */
record Outfit(
        Transport transport, ClientOptions options, Executor blocking, PasswordBook book, Visitor visitor, Gate gate) {

    /** Why nothing is begun any more. */
    static ConserverException shutDown(HostPort target) {
        return new ConserverException(target, EndCause.UNREACHABLE, Step.CONNECT, "this client is shut down");
    }
}
