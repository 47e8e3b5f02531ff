package org.rcons.protocol.netty;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.Trail;

/**
 * Finds the groups that serve many consoles, over few connections to each master: a connection is opened when there is
 * something to ask, asks for one console after the other, and is closed after a second without a question. Redirects and
 * lists of them are followed. All that is shared lives on one event loop. Thread-safe.
 */
public final class Locator implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 32;

    private final Outfit outfit;
    private final EventLoop home;
    private final int connectionsPerMaster;
    private final Map<HostPort, MasterDesk> desks = new HashMap<>();
    private boolean closed;

    /**
     * A locator; nothing is connected yet.
     *
     * @param client whose passwords, encryption and deadlines it uses; it is closed after the locator
     * @param connectionsPerMaster how many at once at most, 1 to 32
     * @throws IllegalArgumentException if it is not that many
     */
    public Locator(NettyClient client, int connectionsPerMaster) {
        if (connectionsPerMaster < 1 || connectionsPerMaster > MAX_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "connections to a master are 1 to " + MAX_CONNECTIONS + ", not " + connectionsPerMaster);
        }
        this.outfit = client.outfit();
        this.home = outfit.transport().nextLoop();
        this.connectionsPerMaster = connectionsPerMaster;
    }

    /**
     * Finds one console.
     *
     * @param master where to ask first; its port is that of all masters
     * @param then hears the outcome, once, on an event loop (unless the loops have ended); it must not block
     */
    public void locate(HostPort master, ConsoleName name, Consumer<Whereabouts> then) {
        Trail trail = new Trail(new Trail.Stop(master, false));
        Search search = new Search(name, trail, this::seek, outcome -> tell(then, outcome));
        try {
            home.execute(() -> seek(search));
        } catch (RejectedExecutionException e) {
            then.accept(new Whereabouts.Unknown(Outfit.shutDown(master)));
        }
    }

    private void seek(Search search) {
        Trail.Stop place = search.place();
        if (closed) {
            search.end(Outfit.shutDown(place.where()));
        } else if (place.group()) {
            search.here(place.where());
        } else {
            desk(place.where()).add(search);
        }
    }

    private MasterDesk desk(HostPort master) {
        return desks.computeIfAbsent(master, key -> new MasterDesk(key, outfit, home, connectionsPerMaster));
    }

    /** In a task of its own, so that a listener's bug is not taken for a broken connection. */
    private void tell(Consumer<Whereabouts> then, Whereabouts outcome) {
        try {
            home.execute(() -> then.accept(outcome));
        } catch (RejectedExecutionException e) {
            then.accept(outcome);
        }
    }

    /** Ends it: whatever is still looked for is not found, and nothing more will be. */
    @Override
    public void close() {
        try {
            home.execute(this::shut);
        } catch (RejectedExecutionException e) {
            return; // the loops have ended, and everything on them
        }
    }

    private void shut() {
        closed = true;
        List<Map.Entry<HostPort, MasterDesk>> all = new ArrayList<>(desks.entrySet());
        all.forEach(entry -> entry.getValue().shut(Outfit.shutDown(entry.getKey())));
    }
}
