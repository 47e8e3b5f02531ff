package org.rcons.protocol.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Redirect;

/**
 * Where a console may be: follows redirects and lists of them, at most 12 (PROTOCOL.md 8.2), and has the items of a list
 * tried in their order. Not thread-safe.
 */
public final class Trail {
    private static final int MAX_REDIRECTS = 12;
    private static final int MAX_STOPS = 64;

    private final int ownPort;
    private final Deque<Stop> others = new ArrayDeque<>();
    private Stop current;
    private int redirects;

    /**
     * A host to ask.
     *
     * @param where master or group
     * @param group whether it is a group, or a proxy that acts as one
     */
    public record Stop(HostPort where, boolean group) {}

    /**
     * A trail that begins.
     *
     * @param first its port is that of all masters, for redirects that name none
     */
    public Trail(Stop first) {
        this.current = first;
        this.ownPort = first.where().port();
    }

    /** Whom to ask now. */
    public Stop current() {
        return current;
    }

    /**
     * The current one answered with redirects: whom to ask now.
     *
     * @throws ConserverException if that were too many, or one leads nowhere
     */
    public Stop follow(List<Redirect> items) throws ConserverException {
        redirects++;
        if (redirects > MAX_REDIRECTS || others.size() + items.size() > MAX_STOPS) {
            String count = redirects + " redirects";
            throw new ConserverException(current.where(), EndCause.TOO_MANY_REDIRECTS, Step.REPLY, count);
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            others.push(stop(items.get(i)));
        }
        current = others.pop();
        return current;
    }

    private Stop stop(Redirect item) throws ConserverException {
        try {
            return new Stop(item.target(current.where(), ownPort), !item.namesMaster());
        } catch (IllegalArgumentException e) {
            String came = "a redirect to '" + item.host() + "'";
            throw new ConserverException(current.where(), EndCause.NOT_UNDERSTOOD, Step.REPLY, came);
        }
    }

    /** The current one failed: whom to ask now, or null if nobody is left. */
    public @Nullable Stop next() {
        Stop next = others.poll();
        if (next != null) {
            current = next;
        }
        return next;
    }
}
