package org.rcons.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.Deadlines;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.session.Step;
import org.rcons.protocol.tls.Passphrases;
import org.rcons.protocol.tls.Tls;
import org.rcons.protocol.tls.TlsContext;

/** A server that reads nothing any more holds nobody up for ever; on threads of their own, for a hang is no failure. */
@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeafServerTest {
    private static final byte[] MUCH = new byte[16 << 20];
    private static final Duration LONG = Duration.ofMinutes(10);

    private static Scene scene(Drivers kind, boolean encrypted) throws Exception {
        Scene scene = new Scene(kind);
        return encrypted ? scene.tls(TlsContext.of(Tls.anonymous(), Passphrases.NONE)) : scene;
    }

    private static Deadlines writing(Duration write) {
        Duration patient = Duration.ofSeconds(20);
        return new Deadlines(patient, patient, patient, patient, write);
    }

    private static CompletableFuture<Void> writes(Driver.Console console) {
        return CompletableFuture.runAsync(() -> {
            try {
                console.write(MUCH);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "BLOCKING, true", "NETTY, false", "NETTY, true"})
    void input_that_does_not_leave_in_time_ends_the_session(Drivers kind, boolean encrypted) throws Exception {
        try (DeafServer server = new DeafServer();
                Scene scene = scene(kind, encrypted).deadlines(writing(Scene.SOON))) {
            Driver.Console console = scene.keep(scene.driver().attach(server.where(), Scene.N1, Scene.ATTACH));

            CompletableFuture<Void> writing = writes(console);

            ConserverException failure = console.heard().awaitFailure();
            assertEquals(EndCause.TIMED_OUT, failure.endCause(), failure::getMessage);
            assertEquals(Step.OPEN, failure.step());
            assertEquals(server.where(), failure.where());
            assertThrows(Exception.class, () -> writing.get(20, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "BLOCKING, true", "NETTY, false", "NETTY, true"})
    void closing_does_not_wait_for_a_writer_that_is_held_up(Drivers kind, boolean encrypted) throws Exception {
        try (DeafServer server = new DeafServer();
                Scene scene = scene(kind, encrypted).deadlines(writing(LONG))) {
            Driver.Console console = scene.keep(scene.driver().attach(server.where(), Scene.N1, Scene.ATTACH));
            CompletableFuture<Void> writing = writes(console);

            console.close();

            assertEquals(EndCause.USER_LEFT, console.heard().awaitEnd());
            assertThrows(Exception.class, () -> writing.get(20, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "BLOCKING, true", "NETTY, false", "NETTY, true"})
    void closing_ends_a_reader_that_waits(Drivers kind, boolean encrypted) throws Exception {
        try (DeafServer server = new DeafServer();
                Scene scene = scene(kind, encrypted)) {
            Driver.Console console = scene.keep(scene.driver().attach(server.where(), Scene.N1, Scene.ATTACH));

            console.close();

            assertEquals(EndCause.USER_LEFT, console.heard().awaitEnd());
        }
    }
}
