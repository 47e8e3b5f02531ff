package org.rcons.protocol.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Passwords;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Mischief;
import org.rcons.testbed.fake.Moment;
import org.rcons.testbed.fake.Recording;
import org.rcons.testbed.fake.Stage;

/** A watcher ends, once and with a cause, whatever the group does, and has no more words than these for it. */
class WatcherTroubleTest {
    private static final Duration SOON = Duration.ofMillis(300);

    /** The sign-on, and escape commands: all of them whole. */
    static final Pattern VOCABULARY =
            Pattern.compile("(login alice\r\n(call n1\r\n(\u0005c([sw=;r\u00d6]|R[0-9]+\r))*)?)?");

    static Stream<Mischief> troubles() {
        return Troubles.at(
                Stage.GROUP,
                Moment.GREETING,
                Moment.LOGIN,
                Moment.ATTACH,
                Moment.PROBE,
                Moment.CONNECTED,
                Moment.ESCAPE);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void trouble_ends_a_watcher_with_a_cause(Mischief mischief) {
        try (FakeConserver host =
                FakeConserver.host().console(ConsoleSetup.named("n1")).start()) {
            host.misbehave(mischief);

            Watching watching = watch(mischief, host);

            assertEquals(1, watching.heard().ends());
            assertEquals("", host.console("n1").receivedText());
            for (Recording each : host.connections()) {
                each.awaitEnd();
                assertTrue(VOCABULARY.matcher(each.text()).matches(), each.text());
            }
        }
    }

    /** Until the end, which the watcher makes itself if it gets as far as that. */
    private static Watching watch(Mischief mischief, FakeConserver host) {
        try (Client client = new Client(SOON, Passwords.NONE)) {
            Watching watching = client.watch(Client.group(host), "n1", 5);
            CompletableFuture<Void> left = watching.open().thenAccept(console -> leave(mischief, console));
            awaitFlood(mischief, watching);
            EndCause cause = watching.heard().awaitEnd();
            assertTrue(cause != EndCause.USER_LEFT || left.isDone());
            host.behave();
            return watching;
        }
    }

    private static void leave(Mischief mischief, WatchedConsole console) {
        if (!isEndless(mischief)) {
            console.close();
        }
    }

    private static boolean isEndless(Mischief mischief) {
        return mischief.how() == Misbehaviour.FLOODS_DATA && mischief.when() == Moment.CONNECTED;
    }

    private static void awaitFlood(Mischief mischief, Watching watching) {
        if (isEndless(mischief)) {
            WatchedConsole console = watching.console();
            watching.heard().awaitBytes(Misbehaviour.FLOOD);
            console.close();
        }
    }
}
