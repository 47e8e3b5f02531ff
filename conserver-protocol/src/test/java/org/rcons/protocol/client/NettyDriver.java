package org.rcons.protocol.client;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.netty.ConsoleListener;
import org.rcons.protocol.netty.NettyClient;
import org.rcons.protocol.netty.NettyConsole;
import org.rcons.protocol.netty.Transport;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Attachment;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.wire.Command;

/** The client on Netty, waited for. */
final class NettyDriver implements Driver {
    private static final long PATIENCE_SECONDS = 20;
    private static final int PIECE = 8192;

    private final Transport transport = new Transport(1);
    private final ExecutorService blocking = Executors.newCachedThreadPool(body -> {
        Thread thread = new Thread(body, "rcons-test-blocking");
        thread.setDaemon(true);
        return thread;
    });
    private final NettyClient client;

    NettyDriver(ClientOptions options) {
        client = new NettyClient(transport, options, blocking);
    }

    @Override
    public Console attach(HostPort master, ConsoleName name, AttachPlan plan) throws ConserverException {
        Listening listening = new Listening(new CompletableFuture<>(), new Heard());
        client.attach(master, name, plan, listening);
        await(listening.open());
        return listening;
    }

    @Override
    public List<Survey.Section> ask(HostPort master, Request request, Survey.Reach reach) throws ConserverException {
        return await(client.ask(master, request, reach));
    }

    private static <T> T await(CompletableFuture<T> future) throws ConserverException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConserverException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no outcome", e);
        }
    }

    @Override
    public void close() {
        client.close();
        transport.close();
        blocking.shutdownNow();
    }

    private record Listening(CompletableFuture<NettyConsole> open, Heard heard) implements Console, ConsoleListener {
        @Override
        public void connected(NettyConsole console) {
            open.complete(console);
        }

        @Override
        public void output(byte[] bytes) {
            heard.output(bytes);
        }

        @Override
        public void signal(NettyConsole console, Command command) {
            heard.signal(command);
        }

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            heard.ended(cause, failure);
            if (failure != null) {
                open.completeExceptionally(failure);
            }
        }

        private NettyConsole console() {
            return open.join();
        }

        @Override
        public Attachment attachment() {
            return console().attachment();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            for (int from = 0; from < bytes.length; from += PIECE) {
                byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
                while (!console().write(piece)) {
                    if (heard.ends() > 0 || System.nanoTime() > deadline) {
                        throw new IOException("nothing is taken any more");
                    }
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void escape(int key) {
            console().escape(key);
        }

        @Override
        public void decline(Command command) {
            console().decline(command);
        }

        @Override
        public void close() {
            console().close();
        }
    }
}
