package org.rcons.protocol.session;

import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;

/**
 * From a master to a console: follows redirects along a {@link Trail} until one attaches.
 */
public final class AttachJourney implements Journey {
    private static final int MAX_PASSWORDS = 3;

    private final Visitor visitor;
    private final ConsoleName name;
    private final AttachPlan plan;
    private final Trail trail;
    private int wrongPasswords;

    private AttachJourney(Trail.Stop first, Visitor visitor, ConsoleName name, AttachPlan plan) {
        this.trail = new Trail(first);
        this.visitor = visitor;
        this.name = name;
        this.plan = plan;
    }

    /**
     * A journey that begins at a master.
     *
     * @param master its port is that of all masters, for redirects that name none
     * @param visitor who travels
     * @param name which console
     * @param plan how to attach
     */
    public AttachJourney(HostPort master, Visitor visitor, ConsoleName name, AttachPlan plan) {
        this(new Trail.Stop(master, false), visitor, name, plan);
    }

    /** A journey to a group that is known to serve the console. */
    public static AttachJourney toGroup(HostPort group, Visitor visitor, ConsoleName name, AttachPlan plan) {
        return new AttachJourney(new Trail.Stop(group, true), visitor, name, plan);
    }

    @Override
    public Leg begin() {
        Trail.Stop stop = trail.current();
        HostPort where = stop.where();
        return new Leg(where, Dialogue.attach(where, visitor.signOn(where), name, plan, stop.group()));
    }

    @Override
    public Leg after(Answer answer) throws ConserverException {
        if (answer instanceof Answer.Elsewhere elsewhere) {
            if (!elsewhere.passwordAsked()) {
                visitor.doors().wasOpen(trail.current().where());
            }
            trail.follow(elsewhere.items());
            return begin();
        }
        if (answer instanceof Answer.NotSoFast) {
            visitor.doors().wasShut(trail.current().where());
            return begin();
        }
        throw new IllegalArgumentException("an attach cannot bring " + answer);
    }

    @Override
    public Leg afterFailure(ConserverException failure) throws ConserverException {
        if (failure.endCause() == EndCause.WRONG_PASSWORD && ++wrongPasswords < MAX_PASSWORDS) {
            return begin();
        }
        if (trail.next() == null) {
            throw failure;
        }
        return begin();
    }
}
