package org.rcons.protocol.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Password;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Passwords;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.session.Survey;
import org.rcons.testbed.fake.Access;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.FakeConsole;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Mischief;
import org.rcons.testbed.fake.Moment;
import org.rcons.testbed.fake.Redirect;
import org.rcons.testbed.fake.Stage;

/** Whatever a server does, both drivers end with the same typed failure, and with nothing left over. */
class FailureTest {

    private static FakeConserverBuilder n1() {
        return FakeConserver.host().console(ConsoleSetup.named("n1"));
    }

    /** What the server does, where and when, and what comes of it. */
    private record Trouble(Misbehaviour how, Moment when, Stage where, EndCause cause, Step step) {
        @Override
        public String toString() {
            return how + " at " + when + " of the " + where;
        }
    }

    static Stream<Arguments> troubles() {
        List<Trouble> all = List.of(
                new Trouble(
                        Misbehaviour.SLOW_GREETING, Moment.GREETING, Stage.MASTER, EndCause.TIMED_OUT, Step.GREETING),
                new Trouble(
                        Misbehaviour.SLOW_GREETING, Moment.GREETING, Stage.GROUP, EndCause.TIMED_OUT, Step.GREETING),
                new Trouble(Misbehaviour.NEVER_ANSWERS, Moment.LOGIN, Stage.MASTER, EndCause.TIMED_OUT, Step.LOGIN),
                new Trouble(Misbehaviour.NEVER_ANSWERS, Moment.CALL, Stage.MASTER, EndCause.TIMED_OUT, Step.REPLY),
                new Trouble(Misbehaviour.NEVER_ANSWERS, Moment.ATTACH, Stage.GROUP, EndCause.TIMED_OUT, Step.ATTACH),
                new Trouble(Misbehaviour.NEVER_ANSWERS, Moment.CONNECTED, Stage.GROUP, EndCause.TIMED_OUT, Step.ATTACH),
                new Trouble(
                        Misbehaviour.REDIRECT_LOOP, Moment.CALL, Stage.MASTER, EndCause.TOO_MANY_REDIRECTS, Step.REPLY),
                new Trouble(Misbehaviour.CLOSES_MID_LINE, Moment.GREETING, Stage.MASTER, EndCause.LOST, Step.GREETING),
                new Trouble(Misbehaviour.CLOSES_MID_LINE, Moment.LOGIN, Stage.MASTER, EndCause.LOST, Step.LOGIN),
                new Trouble(Misbehaviour.CLOSES_MID_LINE, Moment.CONNECTED, Stage.GROUP, EndCause.LOST, Step.ATTACH),
                new Trouble(Misbehaviour.CLOSES_AFTER, Moment.LOGIN, Stage.MASTER, EndCause.LOST, Step.REPLY),
                new Trouble(Misbehaviour.CLOSES_AFTER, Moment.ATTACH, Stage.GROUP, EndCause.LOST, Step.ATTACH),
                new Trouble(Misbehaviour.RESETS, Moment.GREETING, Stage.MASTER, EndCause.LOST, Step.GREETING),
                new Trouble(Misbehaviour.RESETS, Moment.LOGIN, Stage.MASTER, EndCause.LOST, Step.LOGIN),
                new Trouble(Misbehaviour.RESETS, Moment.ATTACH, Stage.GROUP, EndCause.LOST, Step.ATTACH),
                new Trouble(
                        Misbehaviour.FLOODS_LINE,
                        Moment.GREETING,
                        Stage.MASTER,
                        EndCause.NOT_UNDERSTOOD,
                        Step.GREETING),
                new Trouble(Misbehaviour.FLOODS_LINE, Moment.CALL, Stage.MASTER, EndCause.NOT_UNDERSTOOD, Step.REPLY),
                new Trouble(
                        Misbehaviour.FLOODS_LINE, Moment.CONNECTED, Stage.GROUP, EndCause.NOT_UNDERSTOOD, Step.ATTACH),
                new Trouble(Misbehaviour.REFUSES, Moment.GREETING, Stage.MASTER, EndCause.REFUSED, Step.GREETING),
                new Trouble(Misbehaviour.REFUSES, Moment.GREETING, Stage.GROUP, EndCause.REFUSED, Step.GREETING),
                new Trouble(
                        Misbehaviour.GARBAGE, Moment.GREETING, Stage.MASTER, EndCause.NOT_UNDERSTOOD, Step.GREETING),
                new Trouble(Misbehaviour.GARBAGE, Moment.LOGIN, Stage.MASTER, EndCause.LOGIN_REFUSED, Step.LOGIN),
                new Trouble(Misbehaviour.GARBAGE, Moment.CALL, Stage.MASTER, EndCause.NOT_UNDERSTOOD, Step.REPLY),
                new Trouble(Misbehaviour.GARBAGE, Moment.ATTACH, Stage.GROUP, EndCause.NOT_UNDERSTOOD, Step.ATTACH),
                new Trouble(
                        Misbehaviour.BANNER_BEFORE_OK,
                        Moment.GREETING,
                        Stage.MASTER,
                        EndCause.NOT_UNDERSTOOD,
                        Step.GREETING));
        return Stream.of(Drivers.values()).flatMap(kind -> all.stream().map(each -> Arguments.of(kind, each)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("troubles")
    void trouble_ends_with_its_cause_its_step_and_its_place(Drivers kind, Trouble trouble) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            host.misbehave(new Mischief(trouble.how(), trouble.when(), Set.of(trouble.where())));
            if (trouble.cause() == EndCause.TIMED_OUT) {
                scene.deadlines(Scene.deadlines(Scene.SOON));
            }

            ConserverException failure = scene.failure(Scene.ATTACH);

            assertEquals(trouble.cause(), failure.endCause(), failure::getMessage);
            if (trouble.how() != Misbehaviour.RESETS) { // a reset overtakes what was said before it
                assertEquals(trouble.step(), failure.step(), failure::getMessage);
            }
            int port = trouble.where() == Stage.MASTER
                    ? host.masterPort()
                    : host.groupPorts().get(0);
            assertEquals(new HostPort("127.0.0.1", port), failure.where());
            harmless(failure, "127.0.0.1:" + port + ": ");
            host.behave();
        }
    }

    private static void harmless(ConserverException failure, String lead) {
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.startsWith(lead), message);
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
        assertTrue(message.length() < 500, message);
        assertEquals(0, failure.getStackTrace().length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"BYTE_BY_BYTE", "COALESCED", "NO_CR", "PROMOTES_SPY", "UNSOLICITED_CONTROLS", "FLOODS_DATA"})
    void trouble_that_can_be_borne_is_borne(Misbehaviour how) throws Exception {
        for (Drivers kind : Drivers.values()) {
            try (Scene scene = new Scene(kind)) {
                FakeConserver host = scene.host(n1());
                host.misbehave(how);

                Driver.Console console = scene.attach(Scene.ATTACH);
                if (how == Misbehaviour.FLOODS_DATA) {
                    console.heard().awaitBytes(Misbehaviour.FLOOD);
                } else {
                    console.write("hello".getBytes(ISO_8859_1));
                    console.heard().awaitText("hello");
                }

                String lead = how == Misbehaviour.COALESCED ? Misbehaviour.EARLY : "";
                assertTrue(console.heard().text().startsWith(lead));
                host.behave();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_listens_on_the_port(Drivers kind) throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        fails(kind, new HostPort("127.0.0.1", port), EndCause.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource
    void a_host_name_has_no_address(Drivers kind) throws Exception {
        fails(kind, new HostPort("no..host", 1), EndCause.UNKNOWN_HOST);
    }

    @ParameterizedTest
    @EnumSource
    void a_host_does_not_accept_in_time(Drivers kind) throws Exception {
        List<Socket> guests = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, guests);
            fails(kind, new HostPort("127.0.0.1", full.getLocalPort()), EndCause.UNREACHABLE);
        } finally {
            for (Socket guest : guests) {
                guest.close();
            }
        }
    }

    /** Until the kernel takes no more connections for somebody who never accepts. */
    private static void fill(ServerSocket full, List<Socket> guests) throws Exception {
        for (int i = 0; i < 64; i++) {
            Socket guest = new Socket();
            guests.add(guest);
            try {
                guest.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 200);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new AssertionError("the queue of the listener is never full");
    }

    private static void fails(Drivers kind, HostPort where, EndCause cause) throws Exception {
        try (Scene scene = new Scene(kind)) {
            Driver driver = scene.deadlines(Scene.deadlines(Scene.SOON)).driver();

            ConserverException failure =
                    assertThrows(ConserverException.class, () -> driver.attach(where, Scene.N1, Scene.ATTACH));

            assertEquals(cause, failure.endCause(), failure::getMessage);
            assertEquals(Step.CONNECT, failure.step());
            harmless(failure, where + ": ");
            assertEquals(
                    cause,
                    failureOf(driver.ask(where, Request.Master.PID, Survey.Reach.THIS_MASTER)
                            .get(0)));
        }
    }

    private static EndCause failureOf(Survey.Section section) {
        ConserverException failure = section.failure();
        return failure == null ? EndCause.USER_LEFT : failure.endCause();
    }

    @ParameterizedTest
    @EnumSource
    void a_console_is_not_to_be_had(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            scene.host(FakeConserver.host()
                    .console(ConsoleSetup.named("n1").writers("bob"))
                    .console(ConsoleSetup.named("closed").noLogin().motd("gone fishing"))
                    .console(ConsoleSetup.named("web1"))
                    .console(ConsoleSetup.named("web2")));

            assertEquals(EndCause.NO_PERMISSION, scene.failure(Scene.ATTACH).endCause());
            assertEquals(EndCause.NO_LOGINS, failure(scene, "closed").endCause());
            assertEquals(EndCause.NO_SUCH_CONSOLE, failure(scene, "nosuch").endCause());
            assertEquals("choices are web2, web1", failure(scene, "web").came());
        }
    }

    private static ConserverException failure(Scene scene, String name) {
        return assertThrows(ConserverException.class, () -> scene.driver()
                .attach(scene.master(), new ConsoleName(name), Scene.ATTACH));
    }

    @ParameterizedTest
    @EnumSource
    void a_console_that_must_be_up_is_down(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            scene.host(FakeConserver.host().console(ConsoleSetup.named("n1").state(FakeConsole.State.DOWN)));
            AttachPlan plan = new AttachPlan(Mode.ATTACH, EscapePair.DEFAULT, AttachPlan.Questions.MUST_BE_UP, 0, 0);

            assertEquals(EndCause.CONSOLE_DOWN, scene.failure(plan).endCause());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_password_is_asked_once_and_given_on_every_connection(Drivers kind) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = new Scene(kind).passwords(typing(asked, "sesame"))) {
            FakeConserver host = scene.host(n1().access(Access.passwords().password("alice", "sesame")));

            Driver.Console console = scene.attach(Scene.ATTACH);
            console.write("x".getBytes(ISO_8859_1));

            host.console("n1").awaitReceived("x");
            assertEquals(1, asked.get());
            host.connections().forEach(each -> assertTrue(each.text().startsWith("login alice\r\nsesame\r\ncall n1")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_password_is_not_given_to_a_host_it_was_not_typed_for(Drivers kind) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = new Scene(kind).passwords(typing(asked, "one", "other"))) {
            FakeConserver far = scene.host(
                    n1().address("127.0.0.2").access(Access.passwords().password("alice", "other")));
            FakeConserver near = scene.host(FakeConserver.host()
                    .access(Access.passwords().password("alice", "one"))
                    .remote("n1", Redirect.to(far)));

            scene.keep(scene.driver().attach(Scene.master(near), Scene.N1, Scene.ATTACH));

            assertEquals(2, asked.get());
            far.connections().forEach(each -> assertFalse(each.text().contains("one")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_may_be_typed_three_times(Drivers kind) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = new Scene(kind).passwords(typing(asked, "wrong0", "wrong1", "wrong2", "sesame"))) {
            FakeConserver host = scene.host(n1().access(Access.passwords().password("alice", "sesame")));

            ConserverException failure = scene.failure(Scene.ATTACH);

            assertEquals(EndCause.WRONG_PASSWORD, failure.endCause());
            assertEquals(3, asked.get());
            assertEquals(3, host.connections().size());
            assertFalse(failure.toString().contains("wrong"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_is_followed_by_the_right_one(Drivers kind) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = new Scene(kind).passwords(typing(asked, "wrong", "sesame"))) {
            FakeConserver host = scene.host(n1().access(Access.passwords().password("alice", "sesame")));

            scene.attach(Scene.ATTACH);

            host.console("n1").awaitConnected(1);
            assertEquals(2, asked.get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_there_to_type_a_password(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            scene.host(n1().access(Access.passwords().password("alice", "sesame")));

            assertEquals(EndCause.NO_PASSWORD, scene.failure(Scene.ATTACH).endCause());
        }
    }

    private static Passwords typing(AtomicInteger asked, String... words) {
        return (where, serverName, user) -> new Password(words[asked.getAndIncrement()].getBytes(ISO_8859_1));
    }
}
