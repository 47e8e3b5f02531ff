package org.rcons.bench.attach;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.netty.ConsoleListener;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.netty.NettyConsole;
import org.rcons.protocol.netty.Transport;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/** The driver on event loops: one loop, one thread for names. */
final class NettyAttacher implements Attacher {
    private static final int PATIENCE_SECONDS = 20;

    private final Transport transport = new Transport(1);
    private final ExecutorService blocking = Executors.newSingleThreadExecutor();
    private final NettyClient client;
    private final HostPort master;

    NettyAttacher(ClientOptions options, HostPort master) {
        this.client = new NettyClient(transport, options, blocking);
        this.master = master;
    }

    @Override
    public String name() {
        return "netty driver";
    }

    @Override
    public long attach(String console) throws IOException {
        ConsoleName name = new ConsoleName(console);
        Arrival arrival = new Arrival();
        long start = System.nanoTime();
        client.attach(master, name, AttachPlan.of(AttachPlan.Mode.ATTACH), arrival);
        NettyConsole connected = arrival.await();
        long end = System.nanoTime();
        connected.close();
        return end - start;
    }

    @Override
    public void close() {
        client.close();
        transport.close();
        blocking.shutdownNow();
    }

    private static final class Arrival implements ConsoleListener {
        private final CompletableFuture<NettyConsole> console = new CompletableFuture<>();

        NettyConsole await() throws IOException {
            try {
                return console.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException("no console: " + e, e);
            }
        }

        @Override
        public void connected(NettyConsole connected) {
            console.complete(connected);
        }

        @Override
        public void output(byte[] bytes) {
            // Of no interest here.
        }

        @Override
        public void signal(NettyConsole connected, Command command) {
            connected.decline(command);
        }

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            console.completeExceptionally(new IOException(cause.text(), failure));
        }
    }
}
