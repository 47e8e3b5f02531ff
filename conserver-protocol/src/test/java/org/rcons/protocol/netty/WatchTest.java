package org.rcons.protocol.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.EndCause;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.FakeConsole;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Recording;

/** Watching, against fakes that record every byte of the client's and every byte that a machine gets. */
class WatchTest {
    private final List<FakeConserver> hosts = new ArrayList<>();
    private final Client client = new Client();

    @AfterEach
    void nothing_was_typed() {
        client.close();
        for (FakeConserver host : hosts) {
            for (Recording each : host.connections()) {
                each.awaitEnd();
            }
            host.close();
        }
    }

    private FakeConserver start(FakeConserverBuilder builder) {
        FakeConserver host = builder.start();
        hosts.add(host);
        return host;
    }

    private static void typedNothing(FakeConserver host) {
        assertEquals("", host.console("n1").receivedText());
        for (Recording each : host.connections()) {
            assertTrue(WatcherTroubleTest.VOCABULARY.matcher(each.text()).matches(), each.text());
        }
    }

    private static FakeConserverBuilder n1() {
        return FakeConserver.host().console(ConsoleSetup.named("n1").aliases("login"));
    }

    @Test
    void a_watched_console_has_no_method_that_sends() {
        Set<String> names = Arrays.stream(WatchedConsole.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertEquals(Set.of("attachment", "pause", "resume", "isLeaving", "close"), names);
    }

    @Test
    void output_is_heard_until_the_watcher_leaves() {
        FakeConserver host = start(n1());
        Watching watching = client.watch(Client.group(host), "n1", 0);
        watching.console();
        host.console("n1").print("boot");
        watching.heard().awaitText("boot");

        watching.console().close();

        assertEquals(EndCause.USER_LEFT, watching.heard().awaitEnd());
        typedNothing(host);
    }

    @Test
    void a_paused_console_gives_everything_after_it_has_resumed() {
        FakeConserver host = start(n1());
        Watching paused = client.watch(Client.group(host), "n1", 0);
        Watching other = client.watch(Client.group(host), "n1", 0);
        other.console();
        paused.console().pause();

        host.console("n1").print("boot");
        other.heard().awaitText("boot");
        paused.console().resume();

        paused.heard().awaitText("boot");
    }

    @Test
    void the_log_is_shown_first() {
        FakeConserver host =
                start(FakeConserver.host().console(ConsoleSetup.named("n1").logFile("n1.log")));
        host.console("n1").print("one\r\ntwo\r\nthree\r\n");

        Watching watching = client.watch(Client.group(host), "n1", 2);

        watching.heard().awaitText("[replay]\r\ntwo\r\nthree\r\n");
        assertFalse(watching.heard().text().contains("one"));
        typedNothing(host);
    }

    @Test
    void the_state_of_the_line_is_known() {
        FakeConserver host =
                start(FakeConserver.host().console(ConsoleSetup.named("n1").state(FakeConsole.State.DOWN)));

        Watching watching = client.watch(Client.group(host), "n1", 0);

        assertFalse(watching.console().attachment().state().up());
    }

    @Test
    void an_abbreviation_opens_nothing() {
        FakeConserver host = start(FakeConserver.host().console(ConsoleSetup.named("n1")));

        Watching watching = client.watch(Client.group(host), "n", 0);

        assertEquals(EndCause.NO_SUCH_CONSOLE, watching.heard().awaitEnd());
        assertEquals("'n' is completed to 'n1'", watching.heard().awaitFailure().came());
        assertFalse(watching.open().isDone());
    }

    @Test
    void an_alias_is_as_good_as_the_name() {
        FakeConserver host = start(n1());

        assertTrue(client.watch(Client.group(host), "login", 0)
                .console()
                .attachment()
                .state()
                .up());
    }

    @Test
    void a_promotion_is_given_back_and_types_nothing() {
        FakeConserver host = start(n1());
        Typing writer = client.attachAt(Client.group(host), "n1", Mode.ATTACH);
        writer.console();
        Watching watching = client.watch(Client.group(host), "n1", 0);
        watching.console();

        writer.console().close();

        watching.heard().awaitText("\r\n[attached]\r\n[spying]\r\n");
        host.connections().get(1).awaitText("\u0005c;\u0005cs");
        assertEquals("", host.console("n1").receivedText());
    }

    /** Were it answered, or were a promotion given back while it is suspended, the machine could get the bytes. */
    @ParameterizedTest
    @ValueSource(chars = {'E', 'G', 'Z'})
    void a_request_of_the_server_is_the_end_and_types_nothing(char command) {
        FakeConserver host = start(n1());
        Watching watching = client.watch(Client.group(host), "n1", 0);
        watching.console();
        host.console("n1").awaitConnected(1);

        host.console("n1").control(command);

        assertEquals(EndCause.NOT_UNDERSTOOD, watching.heard().awaitEnd());
        host.connections().forEach(Recording::awaitEnd);
        typedNothing(host);
    }

    @Test
    void two_hundred_watchers_of_one_group_come_in_turns() {
        FakeConserverBuilder builder = FakeConserver.host().groupSize(200);
        for (int i = 0; i < 200; i++) {
            builder.console(ConsoleSetup.named("n" + i + "x"));
        }
        FakeConserver host = start(builder);
        List<Watching> all = new ArrayList<>();

        for (int i = 0; i < 200; i++) {
            all.add(client.watch(Client.group(host), "n" + i + "x", 0));
        }

        for (int i = 0; i < 200; i++) {
            all.get(i).console();
            host.console("n" + i + "x").print("I am " + i + ".");
            assertEquals("I am " + i + ".", all.get(i).heard().awaitText("."));
        }
    }

    @Test
    void no_more_than_a_few_sign_on_at_the_same_time() {
        FakeConserver host = start(n1());
        host.misbehave(Misbehaviour.SLOW_GREETING);
        List<Watching> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(client.watch(Client.group(host), "n1", 0));
        }
        host.awaitConnection(32);
        int atOnce = host.connections().size();

        host.release();
        all.forEach(Watching::console);

        assertEquals(32, atOnce);
        assertEquals(100, host.connections().size());
    }

    @Test
    void nobody_waits_for_a_turn_when_the_loops_have_ended() {
        FakeConserver host = start(n1());
        host.misbehave(Misbehaviour.SLOW_GREETING);
        List<Watching> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(client.watch(Client.group(host), "n1", 0));
        }
        host.awaitConnection(32);

        client.closeLoops();

        for (Watching each : all) {
            each.heard().awaitEnd();
            assertEquals(1, each.heard().ends());
        }
    }
}
