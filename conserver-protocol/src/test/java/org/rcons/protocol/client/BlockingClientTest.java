package org.rcons.protocol.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.rcons.protocol.message.UserName;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Effect;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Passwords;
import org.rcons.testbed.fake.Access;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Recording;

/** What only the blocking client can do wrong. */
class BlockingClientTest {

    private static ConserverClient client(Passwords passwords) {
        return new ConserverClient(
                new ClientOptions(new UserName("alice"), null, false, Scene.deadlines(Scene.SOON), passwords));
    }

    @Test
    void a_console_stays_open_however_late_somebody_listens() throws Exception {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                FakeConserver mute =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                ConserverClient client = client(Passwords.NONE);
                ConsoleConnection connection = client.attach(Scene.master(host), Scene.N1, Scene.ATTACH)) {
            mute.misbehave(Misbehaviour.NEVER_ANSWERS);
            ConserverException longer = assertThrows(
                    ConserverException.class, () -> client.attach(Scene.master(mute), Scene.N1, Scene.ATTACH));
            assertEquals(EndCause.TIMED_OUT, longer.endCause());

            connection.write(new byte[] {'x'}, 0, 1);

            Effect.Output output = assertInstanceOf(Effect.Output.class, connection.next());
            assertEquals("x", new String(output.bytes(), ISO_8859_1));
        }
    }

    @Test
    void force_takes_the_write_access_before_anybody_listens() throws Exception {
        try (FakeConserver host =
                        FakeConserver.host().console(ConsoleSetup.named("n1")).start();
                ConserverClient client = client(Passwords.NONE);
                ConsoleConnection first = client.attach(Scene.master(host), Scene.N1, Scene.ATTACH);
                ConsoleConnection second = client.attach(Scene.master(host), Scene.N1, Scene.FORCE)) {
            second.write(new byte[] {'x'}, 0, 1);

            host.console("n1").awaitReceived("x");
            assertInstanceOf(Effect.Output.class, first.next());
        }
    }

    @Test
    void a_source_of_passwords_that_throws_leaves_no_connection_behind() {
        try (FakeConserver host = FakeConserver.host()
                        .console(ConsoleSetup.named("n1"))
                        .access(Access.passwords())
                        .start();
                ConserverClient client = client((where, serverName, user) -> {
                    throw new IllegalStateException("no terminal");
                })) {
            assertThrows(IllegalStateException.class, () -> client.attach(Scene.master(host), Scene.N1, Scene.ATTACH));

            host.connections().forEach(Recording::awaitEnd);
        }
    }
}
