package org.rcons.cli.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.wire.Command;

final class InboxTest {
    private static final long LONG = 60_000;
    private static final long SHORT = 5;

    private final Inbox inbox = new Inbox();

    @Test
    void signals_whenTaken_comeInTheirOrderAndOnce() {
        inbox.signal(Command.SUSPEND);
        inbox.signal(Command.GOTO);

        assertEquals(Command.SUSPEND, inbox.takeSignal());
        assertEquals(Command.GOTO, inbox.awaitSignal(LONG));
        assertNull(inbox.takeSignal());
    }

    @Test
    void signals_whenAServerFloodsThem_areBounded() {
        for (int i = 0; i < 10_000; i++) {
            inbox.signal(Command.ABORT);
        }

        int count = 0;
        while (inbox.takeSignal() != null) {
            count++;
        }
        assertTrue(count > 0 && count <= 16, () -> "kept too many or none");
    }

    @Test
    void awaitSignal_whenNothingComes_givesUp() {
        assertNull(inbox.awaitSignal(SHORT));
    }

    @Test
    void awaitSignal_whenTheSessionEnds_doesNotWaitOn() throws Exception {
        CompletableFuture<Command> waiting = CompletableFuture.supplyAsync(() -> inbox.awaitSignal(LONG));

        inbox.end(Ending.left());

        assertNull(waiting.get(20, TimeUnit.SECONDS));
    }

    @Test
    void awaitSignal_whenItComesLater_isWoken() throws Exception {
        CompletableFuture<Command> waiting = CompletableFuture.supplyAsync(() -> inbox.awaitSignal(LONG));

        inbox.signal(Command.EXEC);

        assertEquals(Command.EXEC, waiting.get(20, TimeUnit.SECONDS));
    }

    @Test
    void awaitSignal_whenTheServerRefuses_doesNotWaitOn() throws Exception {
        inbox.refused();
        inbox.expectAnswer();
        CompletableFuture<Command> waiting = CompletableFuture.supplyAsync(() -> inbox.awaitSignal(LONG));

        inbox.refused();

        assertNull(waiting.get(20, TimeUnit.SECONDS));
        assertTrue(inbox.isRefused());
    }

    @Test
    void awaitEnd_whenItComesLater_isWoken() throws Exception {
        Ending end = Ending.left();
        CompletableFuture<Ending> waiting = CompletableFuture.supplyAsync(() -> inbox.awaitEnd(LONG));

        inbox.end(end);

        assertSame(end, waiting.get(20, TimeUnit.SECONDS));
        assertSame(end, inbox.ending());
    }

    @Test
    void awaitEnd_whenItDoesNotCome_givesUp() {
        assertNull(inbox.awaitEnd(SHORT));
    }

    @Test
    void awaitQuiet_whenTheConsoleHasBeenQuiet_returnsWithoutAnEnd() {
        inbox.output();

        assertNull(inbox.awaitQuiet(SHORT));
    }

    @Test
    void awaitQuiet_whenTheSessionEnds_saysHow() {
        Ending end = Ending.left();
        inbox.end(end);

        assertSame(end, inbox.awaitQuiet(LONG));
    }

    /** Output postpones the end of the wait: it lasts at least as long as the quiet that was asked for after it. */
    @Test
    void awaitQuiet_whenOutputComes_startsAnew() {
        long quiet = 20;
        inbox.output();
        long lastOutput = System.nanoTime();

        inbox.awaitQuiet(quiet);

        assertTrue(System.nanoTime() - lastOutput >= (quiet - 1) * 1_000_000);
    }

    @Test
    void wait_whenInterrupted_endsTheSession() {
        Thread.currentThread().interrupt();

        assertEquals(Ending.left(), inbox.awaitEnd(LONG));
        assertTrue(Thread.interrupted());
    }
}
