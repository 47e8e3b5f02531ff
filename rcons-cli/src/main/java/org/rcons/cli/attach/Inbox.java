package org.rcons.cli.attach;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.wire.Command;

/** What the console's thread leaves for the keyboard's thread: requests of the server, and the end. */
final class Inbox {
    private static final int MAX_SIGNALS = 16;

    private final Deque<Command> signals = new ArrayDeque<>();
    private @Nullable Ending ending;
    private long lastOutput = System.nanoTime();
    private boolean refused;

    synchronized void output() {
        lastOutput = System.nanoTime();
    }

    /** The server knows no such command, or not from this user: no request comes of it. */
    synchronized void refused() {
        refused = true;
        notifyAll();
    }

    synchronized boolean isRefused() {
        return refused;
    }

    /** What was refused before is no answer to what is sent from now on. */
    synchronized void expectAnswer() {
        refused = false;
    }

    synchronized void signal(Command command) {
        if (signals.size() < MAX_SIGNALS) {
            signals.add(command);
        }
        notifyAll();
    }

    synchronized void end(Ending how) {
        ending = how;
        notifyAll();
    }

    synchronized @Nullable Ending ending() {
        return ending;
    }

    synchronized @Nullable Command takeSignal() {
        return signals.poll();
    }

    /** Waits until the session ends or the time is up. */
    synchronized @Nullable Ending awaitEnd(long millis) {
        long due = System.nanoTime() + millis * 1_000_000;
        while (ending == null && remaining(due) > 0) {
            pause(remaining(due));
        }
        return ending;
    }

    /** Waits until the server asks for something or refuses to, the session ends, or the time is up. */
    synchronized @Nullable Command awaitSignal(long millis) {
        long due = System.nanoTime() + millis * 1_000_000;
        while (signals.isEmpty() && !refused && ending == null && remaining(due) > 0) {
            pause(remaining(due));
        }
        return signals.poll();
    }

    /** Waits until the session ends or the console has said nothing for so long. */
    synchronized @Nullable Ending awaitQuiet(long millis) {
        while (ending == null && remaining(lastOutput + millis * 1_000_000) > 0) {
            pause(remaining(lastOutput + millis * 1_000_000));
        }
        return ending;
    }

    private static long remaining(long due) {
        long nanos = due - System.nanoTime();
        return nanos <= 0 ? 0 : nanos / 1_000_000 + 1;
    }

    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending = Ending.left();
        }
    }
}
