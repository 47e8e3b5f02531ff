package org.rcons.protocol.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Redirect;

/**
 * Where a console may be, as redirects tell: follows at most 12 of them (PROTOCOL.md 8.2) and tries the items of a list
 * in order.
 */
public final class Trail {
    private static final int MAX_REDIRECTS = 12;
    private static final int MAX_CANDIDATES = 64;

    private final int ownPort;
    private final Deque<Stop> candidates = new ArrayDeque<>();
    private Stop current;
    private int redirects;

    /**
     * A place to ask.
     *
     * @param where its address
     * @param group whether it is expected to grant the console
     */
    public record Stop(HostPort where, boolean group) {}

    /**
     * A trail.
     *
     * @param start where it begins; its port is that of all masters, for redirects that name none
     */
    public Trail(Stop start) {
        this.current = start;
        this.ownPort = start.where().port();
    }

    /** Where to ask now. */
    public Stop current() {
        return current;
    }

    /**
     * The current place said that it is elsewhere.
     *
     * @param items where; at least one
     * @throws ConserverException if that is too often, or nowhere
     */
    public void follow(List<Redirect> items) throws ConserverException {
        redirects++;
        if (redirects > MAX_REDIRECTS || candidates.size() + items.size() > MAX_CANDIDATES) {
            String count = redirects + " redirects";
            throw new ConserverException(current.where(), EndCause.TOO_MANY_REDIRECTS, Step.REPLY, count);
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            candidates.push(stop(items.get(i)));
        }
        current = candidates.pop();
    }

    private Stop stop(Redirect item) throws ConserverException {
        try {
            return new Stop(item.target(current.where(), ownPort), !item.namesMaster());
        } catch (IllegalArgumentException e) {
            String came = "a redirect to '" + item.host() + "'";
            throw new ConserverException(current.where(), EndCause.NOT_UNDERSTOOD, Step.REPLY, came);
        }
    }

    /** The current place has failed: on to the next item of a list. False if there is none. */
    public boolean goOn() {
        Stop next = candidates.poll();
        if (next == null) {
            return false;
        }
        current = next;
        return true;
    }
}
