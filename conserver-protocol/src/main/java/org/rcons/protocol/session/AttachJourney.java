package org.rcons.protocol.session;

import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;

/** To a console: follows a {@link Trail} until one place attaches. */
public final class AttachJourney implements Journey {
    private static final int MAX_PASSWORDS = 3;

    private final Trail trail;
    private final Visitor visitor;
    private final ConsoleName name;
    private final Opening opening;
    private int wrongPasswords;

    /**
     * A person's journey, from a master.
     *
     * @param master where it starts; its port is that of all masters, for redirects that name none
     * @param visitor who travels
     * @param name which console
     * @param plan how to attach
     */
    public AttachJourney(HostPort master, Visitor visitor, ConsoleName name, AttachPlan plan) {
        this(new Trail.Stop(master, false), visitor, name, new VisitOpening(plan));
    }

    private AttachJourney(Trail.Stop start, Visitor visitor, ConsoleName name, Opening opening) {
        this.trail = new Trail(start);
        this.visitor = visitor;
        this.name = name;
        this.opening = opening;
    }

    /**
     * The journey of a program that watches and never types.
     *
     * @param group where the console is expected to be; a redirect from there is followed all the same
     */
    public static AttachJourney toWatch(HostPort group, Visitor visitor, ConsoleName name, WatchPlan plan) {
        return new AttachJourney(new Trail.Stop(group, true), visitor, name, new WatchOpening(name, plan));
    }

    /**
     * The journey of a program that types: it arrives with the write access, or not at all.
     *
     * @param group where the console is expected to be; a redirect from there is followed all the same
     * @throws IllegalArgumentException if the plan is a spy's
     */
    public static AttachJourney toType(HostPort group, Visitor visitor, ConsoleName name, AttachPlan plan) {
        return new AttachJourney(new Trail.Stop(group, true), visitor, name, new TypingOpening(name, plan));
    }

    @Override
    public Leg begin() {
        Trail.Stop stop = trail.current();
        HostPort where = stop.where();
        return new Leg(where, Dialogue.open(where, visitor.signOn(where), new Call(name, opening, stop.group())));
    }

    @Override
    public Leg after(Answer answer) throws ConserverException {
        HostPort where = trail.current().where();
        if (answer instanceof Answer.Elsewhere elsewhere) {
            if (!elsewhere.passwordAsked()) {
                visitor.doors().wasOpen(where);
            }
            trail.follow(elsewhere.items());
            return begin();
        }
        if (answer instanceof Answer.NotSoFast) {
            visitor.doors().wasShut(where);
            return begin();
        }
        throw new IllegalArgumentException("an attach cannot bring " + answer);
    }

    @Override
    public Leg afterFailure(ConserverException failure) throws ConserverException {
        if (failure.endCause() == EndCause.WRONG_PASSWORD && ++wrongPasswords < MAX_PASSWORDS) {
            return begin();
        }
        if (!trail.goOn()) {
            throw failure;
        }
        return begin();
    }
}
