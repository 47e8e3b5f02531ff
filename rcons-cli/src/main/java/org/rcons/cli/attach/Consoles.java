package org.rcons.cli.attach;

import org.rcons.protocol.client.ConsoleConnection;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.route.RoutesException;
import org.rcons.protocol.session.ConserverException;

/** Opens consoles by name; the first one, and those that the user moves to. */
public interface Consoles {

    /**
     * Opens a console at the conserver host that serves it.
     *
     * @param escape the pair that is to be in force
     * @throws ConserverException if it cannot be had
     * @throws RoutesException if the routes file that applies is wrong
     */
    ConsoleConnection open(ConsoleName name, EscapePair escape) throws ConserverException, RoutesException;
}
