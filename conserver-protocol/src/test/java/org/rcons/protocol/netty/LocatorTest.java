package org.rcons.protocol.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Passwords;
import org.rcons.testbed.fake.Access;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Mischief;
import org.rcons.testbed.fake.Moment;
import org.rcons.testbed.fake.Recording;
import org.rcons.testbed.fake.Redirect;
import org.rcons.testbed.fake.Stage;

/** Many consoles, few connections. */
class LocatorTest {
    private static final int MANY = 200;

    private final List<FakeConserver> hosts = new ArrayList<>();
    private Client client = new Client();

    @AfterEach
    void close() {
        client.close();
        hosts.forEach(FakeConserver::close);
    }

    private FakeConserver start(FakeConserverBuilder builder) {
        FakeConserver host = builder.start();
        hosts.add(host);
        return host;
    }

    private static FakeConserverBuilder host(String... names) {
        FakeConserverBuilder builder = FakeConserver.host();
        for (String name : names) {
            builder.console(ConsoleSetup.named(name));
        }
        return builder;
    }

    private static Whereabouts locate(Locator locator, FakeConserver host, String name) {
        return Client.await(Client.locate(locator, Client.master(host), name));
    }

    private static HostPort at(Whereabouts whereabouts) {
        return assertInstanceOf(Whereabouts.At.class, whereabouts, whereabouts::toString)
                .group();
    }

    private static EndCause unknown(Whereabouts whereabouts) {
        return assertInstanceOf(Whereabouts.Unknown.class, whereabouts, whereabouts::toString)
                .reason()
                .endCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void many_consoles_are_found_over_few_connections(int connections) {
        FakeConserverBuilder builder = FakeConserver.host();
        for (int i = 0; i < MANY; i++) {
            builder.console(ConsoleSetup.named("n" + i + "x"));
        }
        FakeConserver host = start(builder);
        try (Locator locator = client.locator(connections)) {
            List<CompletableFuture<Whereabouts>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                all.add(Client.locate(locator, Client.master(host), "n" + i + "x"));
            }
            for (int i = 0; i < MANY; i++) {
                assertEquals(
                        host.console("n" + i + "x").port(),
                        at(Client.await(all.get(i))).port());
            }
            assertTrue(host.connections().size() <= connections);
        }
    }

    @Test
    void a_name_is_sent_only_behind_the_reply_to_the_one_before() {
        FakeConserver host = start(host("n1", "n2"));
        try (Locator locator = client.locator(1)) {
            host.misbehave(new Mischief(Misbehaviour.SLOW_GREETING, Moment.CALL, Set.of(Stage.MASTER)));
            CompletableFuture<Whereabouts> first = Client.locate(locator, Client.master(host), "n1");
            CompletableFuture<Whereabouts> second = Client.locate(locator, Client.master(host), "n2");
            Recording master = host.awaitConnection(1);
            master.awaitText("call n1\r\n");
            assertEquals("login alice\r\ncall n1\r\n", master.text());

            host.release();

            at(Client.await(first));
            at(Client.await(second));
            assertEquals("login alice\r\ncall n1\r\ncall n2\r\n", master.text());
        }
    }

    @Test
    void a_server_with_one_port_gets_not_one_byte_behind_its_grant() {
        FakeConserver host = start(host("n1", "n2").singlePort());
        try (Locator locator = client.locator(1)) {
            CompletableFuture<Whereabouts> first = Client.locate(locator, Client.master(host), "n1");
            CompletableFuture<Whereabouts> second = Client.locate(locator, Client.master(host), "n2");

            assertEquals(Client.master(host), at(Client.await(first)));
            assertEquals(Client.master(host), at(Client.await(second)));

            host.connections().forEach(Recording::awaitEnd);
            assertEquals("login alice\r\ncall n1\r\n", host.connections().get(0).text());
            assertEquals("login alice\r\ncall n2\r\n", host.connections().get(1).text());
            assertEquals(
                    "", host.console("n1").receivedText() + host.console("n2").receivedText());
        }
    }

    @Test
    void a_console_behind_one_port_can_be_watched_there() {
        FakeConserver host = start(host("n1").singlePort());
        try (Locator locator = client.locator(1)) {
            HostPort group = at(locate(locator, host, "n1"));
            Watching watching = client.watch(group, "n1", 0);
            watching.console();

            host.console("n1").print("boot");

            watching.heard().awaitText("boot");
        }
    }

    @Test
    void redirects_and_lists_of_them_are_followed() {
        FakeConserver far = start(host("n1", "n3").address("127.0.0.2"));
        FakeConserver near = start(host("n2")
                .remote("n1", Redirect.to(far))
                .remote("n3", Redirect.list(Redirect.literal("@127.0.0.9"), Redirect.to(far)))
                .remote("n4", Redirect.list(Redirect.literal("7821"), Redirect.to(far)))
                .remote("n5", Redirect.sameHost()));
        try (Locator locator = client.locator(2)) {
            assertEquals(new HostPort("127.0.0.1", near.console("n2").port()), at(locate(locator, near, "n2")));
            assertEquals(new HostPort("127.0.0.1", 7821), at(locate(locator, near, "n4")));
            assertEquals(EndCause.TOO_MANY_REDIRECTS, unknown(locate(locator, near, "n5")));
            // A port@host is a group, unless a proxy says it: then whoever attaches there is sent on.
            assertEquals(Client.master(far), at(locate(locator, near, "n1")));
            assertEquals(Client.master(far), at(locate(locator, near, "n3")));
            assertEquals("boot", watchThere(far, near));
        }
    }

    private String watchThere(FakeConserver far, FakeConserver near) {
        Watching watching = client.watch(Client.master(near), "n1", 0);
        watching.console();
        far.console("n1").print("boot");
        return watching.heard().awaitText("boot");
    }

    @Test
    void another_master_is_asked_at_the_same_port() {
        FakeConserver near = start(host("n0").remote("n1", Redirect.host("127.0.0.3")));
        FakeConserver far = start(host("n1").address("127.0.0.3").portOf(near));
        try (Locator locator = client.locator(1)) {
            assertEquals(new HostPort("127.0.0.3", far.console("n1").port()), at(locate(locator, near, "n1")));
        }
    }

    @Test
    void names_that_are_not_to_be_had_do_not_end_the_connection() {
        FakeConserver host = start(host("n1", "web1", "web2"));
        try (Locator locator = client.locator(1)) {
            assertEquals(EndCause.NO_SUCH_CONSOLE, unknown(locate(locator, host, "nosuch")));
            assertEquals(EndCause.AMBIGUOUS, unknown(locate(locator, host, "web")));
            at(locate(locator, host, "n1"));

            assertEquals(1, host.connections().size());
        }
    }

    @Test
    void a_connection_is_closed_when_there_is_nothing_to_ask_and_opened_when_there_is() {
        FakeConserver host = start(host("n1", "n2"));
        try (Locator locator = client.locator(1)) {
            at(locate(locator, host, "n1"));
            host.awaitConnection(1).awaitEnd();

            at(locate(locator, host, "n2"));

            assertEquals(2, host.connections().size());
            assertEquals("login alice\r\ncall n2\r\n", host.connections().get(1).text());
        }
    }

    @Test
    void a_connection_that_breaks_fails_the_one_question_that_has_no_answer() {
        FakeConserver host = start(host("n1", "n2", "n3"));
        try (Locator locator = client.locator(1)) {
            host.misbehave(new Mischief(Misbehaviour.SLOW_GREETING, Moment.CALL, Set.of(Stage.MASTER)));
            List<CompletableFuture<Whereabouts>> all = new ArrayList<>();
            for (String name : List.of("n1", "n2", "n3")) {
                all.add(Client.locate(locator, Client.master(host), name));
            }
            host.awaitConnection(1).awaitText("call n1");
            host.cutOff();

            assertEquals(EndCause.LOST, unknown(Client.await(all.get(0))));
            host.behave();
            at(Client.await(all.get(1)));
            at(Client.await(all.get(2)));
            assertEquals(2, host.connections().size());
        }
    }

    @Test
    void a_master_that_cannot_be_reached_fails_all_that_wait_for_it() throws Exception {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        try (Locator locator = client.locator(1)) {
            List<CompletableFuture<Whereabouts>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                all.add(Client.locate(locator, new HostPort("127.0.0.1", port), "n" + i));
            }
            for (CompletableFuture<Whereabouts> each : all) {
                assertEquals(EndCause.UNREACHABLE, unknown(Client.await(each)));
            }
            assertEquals(
                    EndCause.UNKNOWN_HOST,
                    unknown(Client.await(Client.locate(locator, new HostPort("no..host", port), "n1"))));
        }
    }

    @Test
    void a_password_is_typed_once_for_all_connections() {
        AtomicInteger asked = new AtomicInteger();
        client.close();
        client = new Client(Duration.ofSeconds(20), typing(asked, "wrong", "sesame", "again"));
        FakeConserver host =
                start(host("n1", "n2", "n3").access(Access.passwords().password("alice", "sesame")));
        try (Locator locator = client.locator(1)) {
            at(locate(locator, host, "n1"));
            host.connections().get(1).awaitEnd();
            at(locate(locator, host, "n2"));

            client.watch(new HostPort("127.0.0.1", host.console("n1").port()), "n1", 0)
                    .console();

            assertEquals(2, asked.get());
        }
    }

    @Test
    void a_password_that_was_typed_wrong_counts_once_for_many_connections() {
        AtomicInteger asked = new AtomicInteger();
        client.close();
        client = new Client(Duration.ofSeconds(20), typing(asked, "wrong", "sesame"));
        FakeConserver host =
                start(host("n1", "n2", "n3", "n4").access(Access.passwords().password("alice", "sesame")));
        try (Locator locator = client.locator(4)) {
            List<CompletableFuture<Whereabouts>> all = new ArrayList<>();
            for (String name : List.of("n1", "n2", "n3", "n4")) {
                all.add(Client.locate(locator, Client.master(host), name));
            }

            all.forEach(each -> at(Client.await(each)));

            assertEquals(2, asked.get());
        }
    }

    @Test
    void a_password_that_nobody_knows_fails_all() {
        AtomicInteger asked = new AtomicInteger();
        client.close();
        client = new Client(Duration.ofSeconds(20), typing(asked, "a", "b", "c", "d", "e", "f"));
        FakeConserver host = start(host("n1", "n2").access(Access.passwords().password("alice", "sesame")));
        try (Locator locator = client.locator(1)) {
            CompletableFuture<Whereabouts> first = Client.locate(locator, Client.master(host), "n1");
            CompletableFuture<Whereabouts> second = Client.locate(locator, Client.master(host), "n2");

            assertEquals(EndCause.WRONG_PASSWORD, unknown(Client.await(first)));
            assertEquals(EndCause.WRONG_PASSWORD, unknown(Client.await(second)));
            assertEquals(3, asked.get());
        }
    }

    private static Passwords typing(AtomicInteger asked, String... words) {
        return (where, serverName, user) -> new Password(words[asked.getAndIncrement()].getBytes(ISO_8859_1));
    }

    @Test
    void a_door_that_is_shut_in_between_is_knocked_at() {
        FakeConserver open = start(host("n1"));
        AtomicInteger asked = new AtomicInteger();
        client.close();
        client = new Client(Duration.ofSeconds(20), typing(asked, "sesame"));
        FakeConserver shut = start(host("n2").access(Access.passwords().password("alice", "sesame")));
        try (Locator locator = client.locator(1)) {
            at(locate(locator, open, "n1"));

            at(locate(locator, shut, "n2"));

            assertEquals(1, asked.get());
        }
    }

    @Test
    void closing_ends_what_is_waited_for_and_what_comes_later() {
        FakeConserver host = start(host("n1", "n2"));
        host.misbehave(Misbehaviour.NEVER_ANSWERS);
        Locator locator = client.locator(1);
        CompletableFuture<Whereabouts> first = Client.locate(locator, Client.master(host), "n1");
        CompletableFuture<Whereabouts> second = Client.locate(locator, Client.master(host), "n2");
        host.awaitConnection(1).awaitText("login");

        locator.close();

        Whereabouts outcome = Client.await(first);
        assertEquals(EndCause.UNREACHABLE, unknown(outcome));
        assertTrue(outcome.toString().contains("shut down"), outcome::toString);
        assertEquals(EndCause.UNREACHABLE, unknown(Client.await(second)));
        assertEquals(EndCause.UNREACHABLE, unknown(locate(locator, host, "n1")));
        host.connections().forEach(Recording::awaitEnd);
    }

    @Test
    void nothing_is_left_without_an_outcome_when_the_loops_end() {
        FakeConserver host = start(host("n1", "n2"));
        host.misbehave(Misbehaviour.NEVER_ANSWERS);
        Locator locator = client.locator(1);
        CompletableFuture<Whereabouts> first = Client.locate(locator, Client.master(host), "n1");
        CompletableFuture<Whereabouts> second = Client.locate(locator, Client.master(host), "n2");
        host.awaitConnection(1).awaitText("login");

        client.closeLoops();

        unknown(Client.await(first));
        unknown(Client.await(second));
        assertEquals(EndCause.UNREACHABLE, unknown(locate(locator, host, "n1")));
        locator.close();
    }

    @Test
    void nothing_is_left_without_an_outcome_when_names_cannot_be_resolved_any_more() {
        FakeConserver host = start(host("n1"));
        client.closeBlocking();
        try (Locator locator = client.locator(1)) {
            assertEquals(EndCause.UNREACHABLE, unknown(locate(locator, host, "n1")));
        }
    }

    @Test
    void a_listeners_bug_is_not_taken_for_a_broken_connection() {
        FakeConserver host = start(host("n1", "n2"));
        try (Locator locator = client.locator(1)) {
            locator.locate(Client.master(host), new ConsoleName("n1"), outcome -> {
                throw new IllegalStateException("a bug");
            });

            at(locate(locator, host, "n2"));

            assertEquals(1, host.connections().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33})
    void connections_are_one_to_thirtytwo(int connections) {
        assertThrows(IllegalArgumentException.class, () -> client.locator(connections));
    }
}
