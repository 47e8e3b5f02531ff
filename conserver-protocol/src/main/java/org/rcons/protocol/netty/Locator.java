package org.rcons.protocol.netty;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rcons.protocol.message.CallReply;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.session.Trail;

/**
 * Finds the groups that serve many consoles, over few connections to each master: most sign-ons, TLS handshakes and
 * descriptors at a master are saved. Thread-safe.
 */
public final class Locator implements AutoCloseable {
    private final NettyClient client;
    private final int connections;
    private final Map<HostPort, MasterQueue> masters = new HashMap<>();
    private boolean closed;

    /**
     * A locator without connections.
     *
     * @param connections to one master at a time at most
     */
    public Locator(NettyClient client, int connections) {
        this.client = client;
        this.connections = connections;
    }

    /**
     * Finds one console. Nothing is remembered: groups change their ports (PROTOCOL-traps 25).
     *
     * @param master where to ask first; its port is that of all masters, for redirects that name none
     * @param then hears the answer once, whatever happens, on an event loop or on this thread
     */
    public void locate(HostPort master, ConsoleName name, Consumer<Whereabouts> then) {
        ask(new Search(new Trail(new Trail.Stop(master, false)), name, then));
    }

    private void ask(Search search) {
        HostPort master = search.trail.current().where();
        MasterQueue queue;
        synchronized (this) {
            queue = closed
                    ? null
                    : masters.computeIfAbsent(master, where -> new MasterQueue(where, client, connections));
        }
        if (queue == null) {
            String why = "this client is shut down";
            search.unknown(new ConserverException(master, EndCause.UNREACHABLE, Step.CONNECT, why));
        } else {
            queue.add(search);
        }
    }

    /** One console's. Used by one thread at a time. */
    private final class Search implements MasterQueue.Inquirer {
        private final Trail trail;
        private final ConsoleName name;
        private final Consumer<Whereabouts> then;

        Search(Trail trail, ConsoleName name, Consumer<Whereabouts> then) {
            this.trail = trail;
            this.name = name;
            this.then = then;
        }

        @Override
        public ConsoleName name() {
            return name;
        }

        @Override
        public void answered(CallReply reply) {
            HostPort from = trail.current().where();
            if (reply instanceof CallReply.Granted) {
                then.accept(new Whereabouts.At(from));
            } else if (reply instanceof CallReply.Elsewhere elsewhere) {
                follow(elsewhere);
            } else if (reply instanceof CallReply.Denied denied) {
                failed(new ConserverException(from, EndCause.of(denied.reason()), Step.REPLY, denied.text()));
            }
        }

        private void follow(CallReply.Elsewhere elsewhere) {
            try {
                goTo(trail.follow(elsewhere.items()));
            } catch (ConserverException e) {
                unknown(e);
            }
        }

        private void goTo(Trail.Stop stop) {
            if (stop.group()) {
                then.accept(new Whereabouts.At(stop.where()));
            } else {
                ask(this);
            }
        }

        @Override
        public void failed(ConserverException reason) {
            Trail.Stop next = trail.next();
            if (next == null) {
                unknown(reason);
            } else {
                goTo(next);
            }
        }

        void unknown(ConserverException reason) {
            then.accept(new Whereabouts.Unknown(reason));
        }
    }

    /** Ends all connections. What is not answered yet never will be found; what is asked later isn't, either. */
    @Override
    public void close() {
        Map<HostPort, MasterQueue> ended;
        synchronized (this) {
            closed = true;
            ended = new HashMap<>(masters);
            masters.clear();
        }
        ended.values().forEach(MasterQueue::close);
    }
}
