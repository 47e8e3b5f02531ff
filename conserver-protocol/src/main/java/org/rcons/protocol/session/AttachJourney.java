package org.rcons.protocol.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Redirect;

/**
 * From a master to a console: follows redirects and lists of them, at most 12 (PROTOCOL.md 8.2), and tries the items of
 * a list in order until one attaches.
 */
public final class AttachJourney implements Journey {
    private static final int MAX_REDIRECTS = 12;
    private static final int MAX_PASSWORDS = 3;
    private static final int MAX_CANDIDATES = 64;

    private final int ownPort;
    private final Visitor visitor;
    private final ConsoleName name;
    private final AttachPlan plan;
    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private Candidate current;
    private int redirects;
    private int wrongPasswords;

    private record Candidate(HostPort where, boolean group) {}

    /**
     * A journey.
     *
     * @param master where it starts; its port is that of all masters, for redirects that name none
     * @param visitor who travels
     * @param name which console
     * @param plan how to attach
     */
    public AttachJourney(HostPort master, Visitor visitor, ConsoleName name, AttachPlan plan) {
        this.current = new Candidate(master, false);
        this.ownPort = master.port();
        this.visitor = visitor;
        this.name = name;
        this.plan = plan;
    }

    @Override
    public Leg begin() {
        HostPort where = current.where();
        return new Leg(where, Dialogue.attach(where, visitor.signOn(where), name, plan, current.group()));
    }

    @Override
    public Leg after(Answer answer) throws ConserverException {
        if (answer instanceof Answer.Elsewhere elsewhere) {
            if (!elsewhere.passwordAsked()) {
                visitor.doors().wasOpen(current.where());
            }
            return follow(elsewhere.items());
        }
        if (answer instanceof Answer.NotSoFast) {
            visitor.doors().wasShut(current.where());
            return begin();
        }
        throw new IllegalArgumentException("an attach cannot bring " + answer);
    }

    private Leg follow(List<Redirect> items) throws ConserverException {
        redirects++;
        if (redirects > MAX_REDIRECTS || candidates.size() + items.size() > MAX_CANDIDATES) {
            String count = redirects + " redirects";
            throw new ConserverException(current.where(), EndCause.TOO_MANY_REDIRECTS, Step.REPLY, count);
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            candidates.push(candidate(items.get(i)));
        }
        current = candidates.pop();
        return begin();
    }

    private Candidate candidate(Redirect item) throws ConserverException {
        try {
            return new Candidate(item.target(current.where(), ownPort), !item.namesMaster());
        } catch (IllegalArgumentException e) {
            String came = "a redirect to '" + item.host() + "'";
            throw new ConserverException(current.where(), EndCause.NOT_UNDERSTOOD, Step.REPLY, came);
        }
    }

    @Override
    public Leg afterFailure(ConserverException failure) throws ConserverException {
        if (failure.endCause() == EndCause.WRONG_PASSWORD && ++wrongPasswords < MAX_PASSWORDS) {
            return begin();
        }
        Candidate next = candidates.poll();
        if (next == null) {
            throw failure;
        }
        current = next;
        return begin();
    }
}
