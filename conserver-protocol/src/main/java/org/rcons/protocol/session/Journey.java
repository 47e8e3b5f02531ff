package org.rcons.protocol.session;

import org.jspecify.annotations.Nullable;

/**
 * Which connections a piece of work takes, one after the other: conserver wants a new one, with a new login, for the
 * master, for every redirect and for the group (PROTOCOL.md 1). A driver connects a leg, runs its dialogue, and comes
 * back with what it brought.
 */
public sealed interface Journey permits AttachJourney, Survey {

    /** The first connection. */
    Leg begin();

    /**
     * The next connection.
     *
     * @param answer what the last one brought
     * @return null if the work is done
     * @throws ConserverException if the work has failed
     */
    @Nullable
    Leg after(Answer answer) throws ConserverException;

    /**
     * The next connection after one that failed.
     *
     * @param failure how
     * @return null if the work is done all the same
     * @throws ConserverException if the work has failed
     */
    @Nullable
    Leg afterFailure(ConserverException failure) throws ConserverException;
}
