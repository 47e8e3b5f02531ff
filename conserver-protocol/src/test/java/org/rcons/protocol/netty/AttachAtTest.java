package org.rcons.protocol.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcons.protocol.session.AttachPlan.Mode;
import org.rcons.protocol.session.EndCause;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;

/** Typing, against fakes: with the write access or not at all. */
class AttachAtTest {
    private final FakeConserver host = FakeConserver.host()
            .console(ConsoleSetup.named("n10"))
            .console(ConsoleSetup.named("read").writers().readers("alice"))
            .start();
    private final Client client = new Client();

    @AfterEach
    void close() {
        client.close();
        host.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTACH", "FORCE"})
    void a_free_console_is_typed_on(Mode mode) {
        Typing typing = client.attachAt(Client.group(host), "n10", mode);

        typing.console().write("hello".getBytes(ISO_8859_1));

        host.console("n10").awaitReceived("hello");
        assertTrue(typing.console().attachment().state().up());
        assertEquals("", typing.console().attachment().notices());
    }

    @Test
    void a_console_that_somebody_writes_to_is_not_connected() {
        client.attachAt(Client.group(host), "n10", Mode.ATTACH).console();

        Typing second = client.attachAt(Client.group(host), "n10", Mode.ATTACH);

        assertEquals(EndCause.WRITE_ACCESS_TAKEN, second.heard().awaitEnd());
        assertEquals("alice@localhost", second.heard().awaitFailure().came());
        assertFalse(second.open().isDone());
    }

    @Test
    void force_takes_the_write_access_and_whoever_had_it_ends() {
        Typing first = client.attachAt(Client.group(host), "n10", Mode.ATTACH);
        first.console();

        Typing second = client.attachAt(Client.group(host), "n10", Mode.FORCE);
        second.console().write("mine".getBytes(ISO_8859_1));

        assertEquals(EndCause.WRITE_ACCESS_LOST, first.heard().awaitEnd());
        assertEquals("alice@localhost", first.heard().awaitFailure().came());
        host.console("n10").awaitReceived("mine");
    }

    @Test
    void force_bumps_nobody_from_a_console_of_another_name() {
        Typing first = client.attachAt(Client.group(host), "n10", Mode.ATTACH);
        first.console();

        Typing second = client.attachAt(Client.group(host), "n1", Mode.FORCE);

        assertEquals(EndCause.NO_SUCH_CONSOLE, second.heard().awaitEnd());
        first.console().write("still".getBytes(ISO_8859_1));
        host.console("n10").awaitReceived("still");
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTACH", "FORCE"})
    void a_console_that_can_only_be_read_is_not_connected(Mode mode) {
        Typing typing = client.attachAt(Client.group(host), "read", mode);

        assertEquals(EndCause.NO_PERMISSION, typing.heard().awaitEnd());
    }

    @Test
    void a_break_reaches_the_machine() {
        FakeConserver serial = FakeConserver.host()
                .console(ConsoleSetup.named("n1").host("127.0.0.1,7950,raw"))
                .start();
        try (serial) {
            Typing typing = client.attachAt(Client.group(serial), "n1", Mode.ATTACH);

            typing.console().sendBreak();

            typing.heard().awaitText("[halt sent]");
            serial.console("n1").awaitReceived("\u00ff\u00f3");
        }
    }

    @Test
    void a_spy_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> client.attachAt(Client.group(host), "n10", Mode.SPY));
    }

    @Test
    void a_person_who_cannot_write_looks_on_as_ever() {
        client.attach(Client.master(host), "n10", Mode.ATTACH).console();
        Typing second = client.attach(Client.master(host), "n10", Mode.ATTACH);

        second.console();

        second.heard().awaitText("[no, alice@localhost is attached]");
    }
}
