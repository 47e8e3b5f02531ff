package org.rcons.protocol.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;
import org.rcons.protocol.wire.Command;

/** What a console has said to its user so far; a test waits for what it expects. */
public final class Heard {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<Command> signals = new ArrayList<>();
    private long outputs;
    private int ends;
    private @Nullable EndCause cause;
    private @Nullable ConserverException failure;

    public synchronized void output(byte[] bytes) {
        outputs += bytes.length;
        if (output.size() < 1 << 20) {
            output.writeBytes(bytes);
        }
        notifyAll();
    }

    public synchronized void signal(Command command) {
        signals.add(command);
        notifyAll();
    }

    public synchronized void ended(EndCause why, @Nullable ConserverException details) {
        ends++;
        cause = why;
        failure = details;
        notifyAll();
    }

    /** The first MiB of the output, one char for each byte. */
    public synchronized String text() {
        return output.toString(ISO_8859_1);
    }

    public synchronized List<Command> signals() {
        return List.copyOf(signals);
    }

    /** How often the end was told. */
    public synchronized int ends() {
        return ends;
    }

    public String awaitText(String expected) {
        await(() -> text().contains(expected), "output '" + expected + "'");
        return text();
    }

    public void awaitBytes(long count) {
        await(() -> outputs >= count, count + " bytes");
    }

    public void awaitSignals(int count) {
        await(() -> signals.size() >= count, count + " signals");
    }

    public EndCause awaitEnd() {
        await(() -> ends > 0, "the end");
        synchronized (this) {
            return cause == null ? EndCause.LOST : cause;
        }
    }

    public ConserverException awaitFailure() {
        await(() -> ends > 0, "the end");
        synchronized (this) {
            if (failure == null) {
                throw new AssertionError("ended without a failure: " + cause);
            }
            return failure;
        }
    }

    private synchronized void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + PATIENCE;
        try {
            while (!condition.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + what + ", heard '" + text() + "' " + signals + " "
                            + cause + " " + failure);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        }
    }
}
