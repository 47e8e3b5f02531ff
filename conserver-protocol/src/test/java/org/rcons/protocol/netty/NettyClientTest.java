package org.rcons.protocol.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.client.Heard;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.wire.Command;
import org.rcons.testbed.fake.Access;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.Misbehaviour;

/** What only the client on Netty can do, and do wrong. */
class NettyClientTest {
    private static final int MANY = 200;
    private static final long PATIENCE_SECONDS = 40;
    private static final AttachPlan ATTACH = AttachPlan.of(AttachPlan.Mode.ATTACH);

    private final Transport transport = new Transport(1);
    private final ExecutorService blocking = Executors.newFixedThreadPool(2, body -> {
        Thread thread = new Thread(body, "blocking");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((dead, cause) -> thread.interrupt());
        return thread;
    });

    @AfterEach
    void close() {
        transport.close();
        blocking.shutdownNow();
    }

    private NettyClient client(Passwords passwords) {
        return new NettyClient(
                transport,
                new ClientOptions(new UserName("alice"), null, false, Deadlines.DEFAULT, passwords),
                blocking);
    }

    private static HostPort master(FakeConserver host) {
        return new HostPort(host.address(), host.masterPort());
    }

    private static Recorder attach(NettyClient client, FakeConserver host, String name) {
        Recorder recorder = new Recorder(new Heard(), new CompletableFuture<>());
        client.attach(master(host), new ConsoleName(name), ATTACH, recorder);
        return recorder;
    }

    private record Recorder(Heard heard, CompletableFuture<NettyConsole> open) implements ConsoleListener {
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
            console.decline(command);
        }

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            heard.ended(cause, failure);
        }

        NettyConsole console() throws Exception {
            return open.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void two_hundred_consoles_share_one_event_loop() throws Exception {
        FakeConserverBuilder builder = FakeConserver.host();
        for (int i = 0; i < MANY; i++) {
            builder.console(ConsoleSetup.named("n" + i + "x"));
        }
        try (FakeConserver host = builder.start();
                NettyClient client = client(Passwords.NONE)) {
            List<Recorder> recorders = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                recorders.add(attach(client, host, "n" + i + "x"));
            }
            for (int i = 0; i < MANY; i++) {
                recorders.get(i).console().write(("I am " + i + ".").getBytes(ISO_8859_1));
            }
            for (int i = 0; i < MANY; i++) {
                assertEquals("I am " + i + ".", recorders.get(i).heard().awaitText("."));
                recorders.get(i).console().close();
            }
            for (Recorder recorder : recorders) {
                assertEquals(EndCause.USER_LEFT, recorder.heard().awaitEnd());
            }
        }
    }

    @Test
    void a_paused_console_gets_everything_after_it_has_resumed() throws Exception {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                NettyClient client = client(Passwords.NONE)) {
            Recorder paused = attach(client, host, "n1");
            Recorder other = attach(client, host, "n1");
            other.console();
            paused.console().pause();
            host.console("n1").awaitConnected(2);

            host.console("n1").print("boot");
            other.heard().awaitText("boot");
            paused.console().resume();

            paused.heard().awaitText("boot");
        }
    }

    @Test
    void controls_that_nobody_asked_for_type_nothing() throws Exception {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                NettyClient client = client(Passwords.NONE)) {
            host.misbehave(Misbehaviour.UNSOLICITED_CONTROLS);
            Recorder recorder = attach(client, host, "n1");
            recorder.heard().awaitText("b");

            recorder.console().write(new byte[] {'!'});

            host.console("n1").awaitReceived("!");
            assertEquals("!", host.console("n1").receivedText());
            assertEquals(List.of(Command.ABORT, Command.ABORT), recorder.heard().signals());
        }
    }

    @Test
    void a_source_of_passwords_that_throws_ends_the_attempt() {
        try (FakeConserver host = FakeConserver.host()
                        .console(ConsoleSetup.named("n1"))
                        .access(Access.passwords())
                        .start();
                NettyClient client = client((where, serverName, user) -> {
                    throw new IllegalStateException("no terminal");
                })) {
            assertEquals(
                    EndCause.NO_PASSWORD, attach(client, host, "n1").heard().awaitEnd());
        }
    }

    @Test
    void a_listener_that_throws_ends_its_session_alone() throws Exception {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                NettyClient client = client(Passwords.NONE)) {
            Heard heard = new Heard();
            Recorder other = attach(client, host, "n1");
            other.console();
            CountDownLatch connected = new CountDownLatch(1);
            client.attach(master(host), new ConsoleName("n1"), ATTACH, new ThrowingListener(heard, connected));
            assertTrue(connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS));

            host.console("n1").print("boot");

            assertEquals(EndCause.LOST, heard.awaitEnd());
            other.heard().awaitText("boot");
        }
    }

    private record ThrowingListener(Heard heard, CountDownLatch connected) implements ConsoleListener {
        @Override
        public void connected(NettyConsole console) {
            connected.countDown();
        }

        @Override
        public void output(byte[] bytes) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public void signal(NettyConsole console, Command command) {}

        @Override
        public void ended(EndCause cause, @Nullable ConserverException failure) {
            heard.ended(cause, failure);
        }
    }

    @Test
    void an_attempt_after_the_loops_have_ended_ends_too() {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                NettyClient client = client(Passwords.NONE)) {
            transport.close();

            assertEquals(
                    EndCause.UNREACHABLE, attach(client, host, "n1").heard().awaitEnd());
        }
    }

    @Test
    void an_attempt_after_the_executor_has_ended_ends_too() {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                NettyClient client = client(Passwords.NONE)) {
            blocking.shutdownNow();

            assertEquals(
                    EndCause.UNREACHABLE, attach(client, host, "n1").heard().awaitEnd());
        }
    }

    @Test
    void sessions_end_with_their_loops() throws Exception {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                NettyClient client = client(Passwords.NONE)) {
            Recorder recorder = attach(client, host, "n1");
            recorder.console();

            transport.close();

            recorder.heard().awaitEnd();
            assertEquals(1, recorder.heard().ends());
        }
    }
}
