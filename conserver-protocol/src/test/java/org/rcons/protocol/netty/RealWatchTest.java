package org.rcons.protocol.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.client.ClientOptions;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;
import org.rcons.protocol.tls.TlsSetupException;
import org.rcons.testbed.real.ConserverSetup;
import org.rcons.testbed.real.RealConserver;

/** Watching and typing on the real conserver; the machines keep every byte that reaches them, and say it again. */
class RealWatchTest {
    @TempDir
    private static Path machines = Path.of(".");

    private static @Nullable RealConserver conserver;

    private Client client = new Client();

    @BeforeAll
    static void start() throws IOException {
        String missing = RealConserver.missing();
        assumeTrue(missing == null, String.valueOf(missing));
        ConserverSetup setup = ConserverSetup.PLAIN;
        for (String name : new String[] {"n1", "suspended", "crowded", "m10", "n2.cluster.example"}) {
            setup = setup.running(name, "exec tee " + machines.resolve(name));
        }
        conserver = RealConserver.of(setup.console("down", "type exec; exec \"exit 1\"; options !autoreinit;")
                .console("read", "type exec; exec \"cat\"; rw \"\"; rw bob; ro alice;")
                .console("log", "type exec; exec \"stty raw -echo; exec cat\"; aliases journal;"));
        conserver.start();
    }

    @AfterAll
    static void stop() {
        if (conserver != null) {
            conserver.close();
        }
    }

    @BeforeEach
    void forget() throws IOException {
        for (String name : new String[] {"n1", "suspended", "crowded", "m10"}) {
            Path received = machines.resolve(name);
            if (Files.exists(received)) {
                Files.write(received, new byte[0]);
            }
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static HostPort master() {
        return conserver == null ? new HostPort("nowhere", 1) : new HostPort(conserver.address(), conserver.port());
    }

    private static HostPort group() {
        return new HostPort(master().host(), master().port() + 1);
    }

    private void use(boolean encrypted) throws TlsSetupException {
        client.close();
        TlsContext tls = encrypted ? TlsContext.of(Tls.anonymous(), Passphrases.NONE) : null;
        client = new Client(ClientOptions.of(new UserName("alice"), tls));
    }

    private static String received(String machine) throws IOException {
        return Files.readString(machines.resolve(machine), ISO_8859_1).replace("\0", "");
    }

    private static void type(Typing typing, String text) {
        assertTrue(typing.console().write(text.getBytes(ISO_8859_1)));
        typing.heard().awaitText(text);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_watcher_that_is_promoted_gives_back_and_the_machine_hears_nothing_of_it(boolean encrypted) throws Exception {
        use(encrypted);
        Typing writer = client.attachAt(group(), "n1", Mode.FORCE);
        type(writer, "first;");
        Watching watching = client.watch(group(), "n1", 5);
        watching.heard().awaitText("[replay]");

        writer.console().close();
        watching.heard().awaitText("\r\n[attached]\r\n[spying]\r\n");

        Typing next = client.attachAt(group(), "n1", Mode.ATTACH);
        type(next, "second;");
        watching.heard().awaitText("second;");
        assertEquals("first;second;", received("n1"));
    }

    /** Each of them is the writer for a moment, with a call of its own or as the next in the queue. */
    @Test
    void a_crowd_of_watchers_types_nothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            Typing writer = client.attachAt(group(), "crowded", Mode.FORCE);
            Watching[] crowd = new Watching[20];
            for (int i = 0; i < crowd.length; i++) {
                crowd[i] = client.watch(group(), "crowded", i % 2 == 0 ? 0 : 7);
            }
            writer.console().close();
            for (Watching each : crowd) {
                each.console();
            }
            Typing last = client.attachAt(group(), "crowded", Mode.FORCE);
            type(last, "round " + round + ";");
            for (Watching each : crowd) {
                each.heard().awaitText("round " + round + ";");
                each.console().close();
            }
            last.console().close();
        }

        assertEquals("round 0;round 1;round 2;round 3;round 4;", received("crowded"));
    }

    /** Why a watcher has no answer to a suspension: the first byte is swallowed, and what is behind it is typed. */
    @Test
    void an_escape_command_in_a_suspension_is_typed_in_part() throws Exception {
        Typing writer = client.attachAt(group(), "suspended", Mode.FORCE);
        Watching watching = client.watch(group(), "suspended", 0);
        watching.console().close();
        writer.console().escape('z');
        writer.heard().awaitText(" -- attached]\r\n");
        assertEquals("", received("suspended"));

        writer.console().write(new byte[] {5, 'c', 'z', 5, 'c', 's'});

        writer.heard().awaitText("cs");
        assertTrue(received("suspended").startsWith("cs"), received("suspended"));
    }

    @Test
    void a_name_that_is_completed_opens_nothing() throws Exception {
        Watching watching = client.watch(group(), "m", 0);
        Typing typing = client.attachAt(group(), "m", Mode.FORCE);

        assertEquals(EndCause.NO_SUCH_CONSOLE, watching.heard().awaitEnd());
        assertEquals(EndCause.NO_SUCH_CONSOLE, typing.heard().awaitEnd());
        assertEquals(
                "'m' is completed to 'm10'", watching.heard().awaitFailure().came());
        assertEquals("", received("m10"));
    }

    @Test
    void a_name_that_is_completed_by_its_domain_is_meant() {
        client.watch(group(), "n2", 0).console();
        client.attachAt(group(), "N2", Mode.FORCE).console();
    }

    @Test
    void an_alias_is_watched_and_so_many_lines_of_the_log_come_first() {
        type(client.attachAt(group(), "log", Mode.FORCE), "one\r\ntwo\r\nthree\r\n");

        Watching watching = client.watch(group(), "journal", 2);

        watching.heard().awaitText("[replay]\r\ntwo\r\nthree\r\n");
        assertFalse(watching.heard().text().contains("one"), watching.heard().text());
    }

    @Test
    void a_line_that_is_down_is_known_to_be() {
        assertFalse(
                client.watch(group(), "down", 0).console().attachment().state().up());
        assertFalse(client.attachAt(group(), "down", Mode.FORCE)
                .console()
                .attachment()
                .state()
                .up());
    }

    @Test
    void the_write_access_is_there_or_nothing_is_connected() {
        Typing first = client.attachAt(group(), "n1", Mode.FORCE);
        first.console();
        Typing second = client.attachAt(group(), "n1", Mode.ATTACH);
        assertEquals(EndCause.WRITE_ACCESS_TAKEN, second.heard().awaitEnd());
        assertTrue(second.heard().awaitFailure().came().startsWith("alice@"));

        Typing third = client.attachAt(group(), "n1", Mode.FORCE);

        type(third, "mine");
        assertEquals(EndCause.WRITE_ACCESS_LOST, first.heard().awaitEnd());
        assertTrue(first.heard().awaitFailure().came().startsWith("alice@"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTACH", "FORCE"})
    void a_console_that_can_only_be_read_is_not_typed_on(Mode mode) {
        assertEquals(
                EndCause.NO_PERMISSION,
                client.attachAt(group(), "read", mode).heard().awaitEnd());
        client.watch(group(), "read", 3).console();
    }

    @Test
    void a_break_is_sent() {
        Typing typing = client.attachAt(group(), "n1", Mode.FORCE);

        typing.console().sendBreak();

        typing.heard().awaitText("[halt sent]\r\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_console_is_located_and_watched(boolean encrypted) throws Exception {
        use(encrypted);
        try (Locator locator = client.locator(2)) {
            CompletableFuture<Whereabouts> outcome = Client.locate(locator, master(), "n1");

            HostPort where = assertInstanceOf(Whereabouts.At.class, Client.await(outcome))
                    .group();

            assertEquals(group(), where);
            client.watch(where, "n1", 0).console();
        }
    }
}
