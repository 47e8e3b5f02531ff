package org.rcons.protocol.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Passwords;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Mischief;
import org.rcons.testbed.fake.Moment;
import org.rcons.testbed.fake.Recording;
import org.rcons.testbed.fake.Stage;

/** A locator ends, with a cause, whatever the master does, and types nothing meanwhile. */
class LocatorTroubleTest {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Pattern VOCABULARY = Pattern.compile("(login alice\r\n(call n1\r\n)?(call n2\r\n)?)?");
    private static final Set<Misbehaviour> HARMLESS =
            EnumSet.of(Misbehaviour.BYTE_BY_BYTE, Misbehaviour.NO_CR, Misbehaviour.PROMOTES_SPY);

    static Stream<Mischief> troubles() {
        return Troubles.at(Stage.MASTER, Moment.GREETING, Moment.LOGIN, Moment.CALL);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void trouble_ends_every_search_with_a_cause(Mischief mischief) {
        try (FakeConserver host = FakeConserver.host()
                .console(ConsoleSetup.named("n1"))
                .console(ConsoleSetup.named("n2"))
                .start()) {
            host.misbehave(mischief);

            search(mischief, host);

            for (Recording each : host.connections()) {
                each.awaitEnd();
                assertTrue(VOCABULARY.matcher(each.text()).matches(), each.text());
            }
        }
    }

    private static void search(Mischief mischief, FakeConserver host) {
        try (Client client = new Client(SOON, Passwords.NONE);
                Locator locator = client.locator(1)) {
            CompletableFuture<Whereabouts> first = Client.locate(locator, Client.master(host), "n1");
            CompletableFuture<Whereabouts> second = Client.locate(locator, Client.master(host), "n2");

            judge(mischief, Client.await(first), host);
            judge(mischief, Client.await(second), host);
            host.behave();
        }
    }

    private static void judge(Mischief mischief, Whereabouts outcome, FakeConserver host) {
        if (outcome instanceof Whereabouts.Unknown unknown) {
            assertTrue(unknown.reason().toLine().chars().noneMatch(Character::isISOControl));
            assertTrue(unknown.reason().endCause() != EndCause.USER_LEFT);
            assertTrue(!HARMLESS.contains(mischief.how()), unknown::toString);
        } else if (outcome instanceof Whereabouts.At at) {
            boolean loop = mischief.how() == Misbehaviour.REDIRECT_LOOP;
            int port = loop ? host.masterPort() : host.groupPorts().get(0);
            assertEquals(new HostPort("127.0.0.1", port), at.group());
        }
    }
}
