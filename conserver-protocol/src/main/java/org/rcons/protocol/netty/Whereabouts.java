package org.rcons.protocol.netty;

import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;

/** What a {@link Locator} found out of a console. */
public sealed interface Whereabouts {

    /**
     * It is served there.
     *
     * @param group or a server that is master and group in one
     */
    record At(HostPort group) implements Whereabouts {}

    /**
     * Nobody can say.
     *
     * @param reason why
     */
    record Unknown(ConserverException reason) implements Whereabouts {}
}
