package org.rcons.protocol.netty;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.Heard;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.session.WatchPlan;
import org.rcons.testbed.fake.FakeConserver;

/** Alice's client with all that it needs, waited for. */
final class Client implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final Transport transport = new Transport(1);
    private final ExecutorService blocking = Executors.newFixedThreadPool(2, body -> {
        Thread thread = new Thread(body, "blocking");
        thread.setDaemon(true);
        return thread;
    });
    private final NettyClient client;

    Client() {
        this(PATIENT, Passwords.NONE);
    }

    Client(Duration deadline, Passwords passwords) {
        this(new ClientOptions(
                new UserName("alice"),
                null,
                false,
                new Deadlines(deadline, deadline, deadline, deadline, deadline),
                passwords));
    }

    Client(ClientOptions options) {
        client = new NettyClient(transport, options, blocking);
    }

    Locator locator(int connections) {
        return new Locator(client, connections);
    }

    static CompletableFuture<Whereabouts> locate(Locator locator, HostPort master, String name) {
        CompletableFuture<Whereabouts> outcome = new CompletableFuture<>();
        locator.locate(master, new ConsoleName(name), outcome::complete);
        return outcome;
    }

    Watching watch(HostPort group, String name, int replay) {
        Watching watching = new Watching(new Heard(), new CompletableFuture<>());
        client.watch(group, new ConsoleName(name), new WatchPlan(replay), watching);
        return watching;
    }

    Typing attachAt(HostPort group, String name, AttachPlan.Mode mode) {
        return typing((listener, plan) -> client.attachAt(group, new ConsoleName(name), plan, listener), mode);
    }

    Typing attach(HostPort master, String name, AttachPlan.Mode mode) {
        return typing((listener, plan) -> client.attach(master, new ConsoleName(name), plan, listener), mode);
    }

    private static Typing typing(BiConsumer<ConsoleListener, AttachPlan> opener, AttachPlan.Mode mode) {
        Typing typing = new Typing(new Heard(), new CompletableFuture<>());
        opener.accept(typing, AttachPlan.of(mode));
        return typing;
    }

    static HostPort master(FakeConserver host) {
        return new HostPort(host.address(), host.masterPort());
    }

    static HostPort group(FakeConserver host) {
        return new HostPort(host.address(), host.groupPorts().get(0));
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no outcome", e);
        }
    }

    void closeLoops() {
        transport.close();
    }

    void closeBlocking() {
        blocking.shutdownNow();
    }

    @Override
    public void close() {
        client.close();
        transport.close();
        blocking.shutdownNow();
    }
}
