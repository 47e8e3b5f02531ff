package org.rcons.protocol.session;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;

/** To a master that is to be asked for one console after the other ({@link Dialogue#locate}). */
public final class LocateJourney implements Journey {
    private static final int MAX_PASSWORDS = 3;

    private final HostPort master;
    private final Visitor visitor;
    private int wrongPasswords;

    /** A journey of one connection. */
    public LocateJourney(HostPort master, Visitor visitor) {
        this.master = master;
        this.visitor = visitor;
    }

    @Override
    public Leg begin() {
        return new Leg(master, Dialogue.locate(master, visitor.signOn(master)));
    }

    @Override
    public @Nullable Leg after(Answer answer) {
        if (answer instanceof Answer.NotSoFast) {
            visitor.doors().wasShut(master);
            return begin();
        }
        return null;
    }

    @Override
    public Leg afterFailure(ConserverException failure) throws ConserverException {
        if (failure.endCause() == EndCause.WRONG_PASSWORD && ++wrongPasswords < MAX_PASSWORDS) {
            return begin();
        }
        throw failure;
    }
}
