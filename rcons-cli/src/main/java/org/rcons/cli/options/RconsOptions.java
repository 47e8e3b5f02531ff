package org.rcons.cli.options;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.session.AttachPlan;

/**
 * Everything that the command line says of a session. What it does not say is null, 0 or false; the configuration files
 * and the defaults come behind it.
 *
 * @param node the console
 * @param access how to attach
 * @param connection how to get there
 * @param verbose whether to tell the steps
 */
public record RconsOptions(ConsoleName node, Access access, Connection connection, boolean verbose)
        implements Invocation {

    /**
     * How to attach.
     *
     * @param mode write, force or spy
     * @param replay whether to show the last lines of the console first
     * @param mustBeUp whether to give up if the console is down
     * @param escape the escape pair, or null
     */
    public record Access(
            AttachPlan.Mode mode,
            boolean replay,
            boolean mustBeUp,
            @Nullable EscapePair escape) {}
}
