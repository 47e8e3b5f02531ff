package org.rcons.protocol.netty;

import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;

/** What a {@link Locator} has found. */
public sealed interface Whereabouts {

    /**
     * The console is there.
     *
     * @param group a group, or a server that has one port for everything: attach there, in one breath
     */
    record At(HostPort group) implements Whereabouts {}

    /**
     * The console was not found.
     *
     * @param reason why
     */
    record Unknown(ConserverException reason) implements Whereabouts {}
}
