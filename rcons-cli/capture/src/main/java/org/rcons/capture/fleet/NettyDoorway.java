package org.rcons.capture.fleet;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.ConsoleListener;
import org.rcons.protocol.netty.Locator;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.netty.NettyConsole;
import org.rcons.protocol.netty.WatchListener;
import org.rcons.protocol.netty.WatchedConsole;
import org.rcons.protocol.netty.Whereabouts;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.WatchPlan;
import org.rcons.protocol.wire.Command;

/** The way through the protocol library. All that becomes of a visit is told on event loops. */
final class NettyDoorway implements Doorway {
    private final NettyClient client;
    private final Locator locator;
    private final Rooms rooms;
    private final Departures departures = new Departures();
    private final WatchPlan watchPlan;
    private final AttachPlan typePlan;
    private final Executor loop;

    /**
     * A doorway.
     *
     * @param loop where it is told that there is no connection at all
     */
    NettyDoorway(NettyClient client, Locator locator, FleetOptions options, Executor loop) {
        this.client = client;
        this.locator = locator;
        this.rooms = new Rooms(client);
        this.watchPlan = new WatchPlan(options.replay());
        AttachPlan.Mode mode = options.force() ? AttachPlan.Mode.FORCE : AttachPlan.Mode.ATTACH;
        this.typePlan = AttachPlan.of(mode);
        this.loop = loop;
    }

    @Override
    public void locate(HostPort master, ConsoleName name, Consumer<Whereabouts> then) {
        locator.locate(master, name, found -> {
            if (found instanceof Whereabouts.At at) {
                rooms.find(at.group(), () -> then.accept(found));
            } else {
                then.accept(found);
            }
        });
    }

    @Override
    public int room(HostPort group) {
        return rooms.of(group);
    }

    /** So many consoles are to come. */
    void expect(int consoles) {
        rooms.expect(consoles);
    }

    /** Waits until everybody who typed has left. */
    void awaitDepartures(Duration limit) {
        departures.await(limit);
    }

    @Override
    public void watch(HostPort group, ConsoleName name, Visit<Door> visit) {
        client.watch(group, name, watchPlan, new Looking(visit, loop));
    }

    @Override
    public void type(HostPort group, ConsoleName name, Visit<WritableDoor> visit) {
        client.attachAt(group, name, typePlan, new AtWork(visit, loop, departures));
    }

    private record Looking(Visit<Door> visit, Executor loop) implements WatchListener {
        @Override
        public void connected(WatchedConsole console) {
            visit.opened(new WatchedDoor(console));
        }

        @Override
        public void output(byte[] bytes) {
            visit.output(bytes);
        }

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            loop.execute(() -> visit.ended(cause, failure));
        }
    }

    private static final class AtWork implements ConsoleListener {
        private final Visit<WritableDoor> visit;
        private final Executor loop;
        private final Departures departures;
        private boolean arrived;

        AtWork(Visit<WritableDoor> visit, Executor loop, Departures departures) {
            this.visit = visit;
            this.loop = loop;
            this.departures = departures;
        }

        @Override
        public void connected(NettyConsole console) {
            arrived = true;
            departures.arrived();
            visit.opened(new TypedDoor(console));
        }

        @Override
        public void output(byte[] bytes) {
            visit.output(bytes);
        }

        @Override
        public void signal(NettyConsole console, Command command) {
            console.decline(command);
        }

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            if (arrived) {
                departures.left();
            }
            loop.execute(() -> visit.ended(cause, failure));
        }
    }

    private record WatchedDoor(WatchedConsole console) implements Door {
        @Override
        public HostPort where() {
            return console.attachment().where();
        }

        @Override
        public boolean lineDown() {
            return !console.attachment().state().up();
        }

        @Override
        public void pause() {
            console.pause();
        }

        @Override
        public void resume() {
            console.resume();
        }

        @Override
        public void close() {
            console.close();
        }
    }

    private record TypedDoor(NettyConsole console) implements WritableDoor {
        @Override
        public HostPort where() {
            return console.attachment().where();
        }

        @Override
        public boolean lineDown() {
            return !console.attachment().state().up();
        }

        @Override
        public void pause() {
            console.pause();
        }

        @Override
        public void resume() {
            console.resume();
        }

        @Override
        public boolean write(byte[] bytes) {
            return console.write(bytes);
        }

        @Override
        public void sendBreak() {
            console.sendBreak();
        }

        @Override
        public void close() {
            console.leave();
        }
    }
}
