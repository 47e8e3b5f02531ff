package org.rcons.protocol.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.AttachPlan;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.AttachPlan.Questions;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Survey;
import org.rcons.protocol.wire.Command;
import org.rcons.testbed.fake.Access;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.FakeConserverBuilder;
import org.rcons.testbed.fake.Redirect;

/** Sessions as they should be, with both drivers. */
class ConsoleSessionTest {

    private static FakeConserverBuilder n1() {
        return FakeConserver.host().console(ConsoleSetup.named("n1").motd("noon"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource
    void a_console_is_attached_written_to_and_read(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());

            Driver.Console console =
                    scene.attach(new AttachPlan(Mode.ATTACH, EscapePair.DEFAULT, Questions.STATE_AND_MOTD, 0, 0));
            console.write(bytes("hello\r"));

            console.heard().awaitText("hello\r");
            assertEquals("hello\r", host.console("n1").receivedText());
            assertEquals("[attached]", console.attachment().access().text());
            assertEquals("[-- MOTD -- noon]\r\n", console.attachment().notices());
            assertEquals(host.groupPorts().get(0), console.attachment().where().port());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_byte_travels_both_ways_unchanged(Drivers kind) throws Exception {
        byte[] all = new byte[259];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) Math.min(255, all.length - 1 - i);
        }
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            AttachPlan plan = new AttachPlan(Mode.ATTACH, EscapePair.parse("M-^AM-^B"), Questions.NONE, 0, 0);
            Driver.Console console = scene.attach(plan);

            console.write(all);

            console.heard().awaitBytes(all.length);
            assertArrayEquals(all, host.console("n1").received());
            assertArrayEquals(all, bytes(console.heard().text()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_redirect_to_another_host_is_followed(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver far = scene.host(n1().address("127.0.0.2"));
            FakeConserver near = scene.host(FakeConserver.host().remote("n1", Redirect.to(far)));

            Driver.Console console = scene.keep(scene.driver().attach(Scene.master(near), Scene.N1, Scene.ATTACH));
            console.write(bytes("x"));

            far.console("n1").awaitReceived("x");
            assertEquals("127.0.0.2", console.attachment().where().host());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_list_of_redirects_is_tried_in_order(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver far = scene.host(n1().address("127.0.0.2"));
            FakeConserver other = scene.host(FakeConserver.host().address("127.0.0.3"));
            FakeConserver near = scene.host(FakeConserver.host()
                    .remote("n1", Redirect.list(Redirect.literal("1"), Redirect.to(other), Redirect.to(far))));

            scene.keep(scene.driver().attach(Scene.master(near), Scene.N1, Scene.ATTACH));

            far.console("n1").awaitConnected(1);
            assertEquals(1, other.connections().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_single_port_grants_the_console_at_once(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1().singlePort());

            scene.attach(Scene.ATTACH).write(bytes("x"));

            host.console("n1").awaitReceived("x");
            assertEquals(1, host.connections().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_spy_sees_and_cannot_write(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            Driver.Console spy = scene.attach(Scene.SPY);

            host.console("n1").print("boot\r\n");

            spy.heard().awaitText("boot\r\n");
            assertThrows(IllegalStateException.class, () -> spy.write(bytes("x")));
            assertEquals("", host.console("n1").receivedText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_spy_that_is_promoted_gives_the_write_access_away(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            Driver.Console writer = scene.attach(Scene.ATTACH);
            Driver.Console spy = scene.attach(Scene.SPY);

            writer.close();

            assertTrue(spy.heard().awaitText("[spying]\r\n").contains("\r\n[attached]\r\n[spying]"));
            host.connections().get(3).awaitText("\u0005cs\u0005c;\u0005cs");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_writer_queues_and_is_promoted(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            Driver.Console first = scene.attach(Scene.ATTACH);
            Driver.Console second = scene.attach(Scene.ATTACH);
            assertEquals("[spy]", second.attachment().access().text());
            second.heard().awaitText("[no, alice@localhost is attached]");

            first.close();

            second.heard().awaitText("\r\n[attached]\r\n");
            second.write(bytes("mine"));
            host.console("n1").awaitReceived("mine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void force_takes_the_write_access(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            Driver.Console victim = scene.attach(Scene.ATTACH);

            Driver.Console force = scene.attach(Scene.FORCE);

            force.heard().awaitText("[bumped alice@localhost]");
            victim.heard().awaitText("[forced to `spy' mode by alice@localhost]");
            force.write(bytes("mine"));
            host.console("n1").awaitReceived("mine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void signals_are_told_and_declined(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            Driver.Console console = scene.attach(Scene.ATTACH);

            console.escape('|');
            console.heard().awaitSignals(1);
            console.decline(Command.EXEC);
            console.escape('z');
            console.heard().awaitSignals(2);
            console.decline(Command.SUSPEND);
            console.heard().awaitText(" -- attached]");
            console.write(bytes("on"));

            host.console("n1").awaitReceived("on");
            assertEquals("on", host.console("n1").receivedText());
            assertEquals(List.of(Command.EXEC, Command.SUSPEND), console.heard().signals());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_escape_key_for_leaving_ends_the_session(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            scene.host(n1());
            Driver.Console console = scene.attach(Scene.ATTACH);

            console.escape('.');

            assertEquals(EndCause.SERVER_CLOSED, console.heard().awaitEnd());
            assertTrue(console.heard().text().endsWith("[disconnect]\r\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_shuts_down_ends_the_session(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            Driver.Console console = scene.attach(Scene.ATTACH);

            host.shutDown();

            assertEquals(EndCause.SERVER_CLOSED, console.heard().awaitEnd());
            assertTrue(console.heard().text().contains("[-- Console server shutting down --]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_that_is_closed_here_ends_as_the_users(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver host = scene.host(n1());
            Driver.Console console = scene.attach(Scene.ATTACH);

            console.close();

            assertEquals(EndCause.USER_LEFT, console.heard().awaitEnd());
            host.console("n1").awaitClients(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_survey_asks_all_groups_of_all_masters(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            FakeConserver near = scene.host(
                    n1().console(ConsoleSetup.named("n2")).groupSize(1).remote("n3", Redirect.host("127.0.0.2")));
            scene.host(FakeConserver.host()
                    .console(ConsoleSetup.named("n3"))
                    .address("127.0.0.2")
                    .portOf(near));

            List<Survey.Section> sections = scene.driver()
                    .ask(scene.master(), new Request.Show(Request.View.HOSTS, ""), Survey.Reach.ALL_MASTERS);

            List<String> names = sections.stream()
                    .map(section ->
                            section.where().host() + section.lines().get(0).substring(0, 3))
                    .toList();
            assertEquals(List.of("127.0.0.1 n1", "127.0.0.1 n2", "127.0.0.2 n3"), names);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_admin_disconnects_somebody(Drivers kind) throws Exception {
        try (Scene scene = new Scene(kind)) {
            scene.host(n1().access(Access.trusted().administrators("alice")));
            Driver.Console console = scene.attach(Scene.ATTACH);

            List<Survey.Section> sections =
                    scene.driver().ask(scene.master(), new Request.Disconnect("@n1"), Survey.Reach.THIS_MASTER);

            assertEquals(List.of("ok -- disconnected 1 users"), sections.get(0).lines());
            console.heard().awaitText("[-- Disconnected by admin `alice@localhost' --]");
            assertEquals(EndCause.SERVER_CLOSED, console.heard().awaitEnd());
        }
    }
}
