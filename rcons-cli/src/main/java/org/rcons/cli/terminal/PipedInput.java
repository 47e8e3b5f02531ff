package org.rcons.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A standard input that is no terminal. Java reads a pipe until something comes, and a session has to notice its end
 * meanwhile: so a thread reads ahead one piece, and only when somebody asks, for the JVM's exit takes 300 ms longer
 * while a thread is in a native read.
 */
final class PipedInput {
    private static final long TICK_NANOS = 100_000_000;
    private static final int NOTHING = 0;
    private static final int PIECE = 4096;

    private final InputStream in;
    private final byte[] piece = new byte[PIECE];
    private int from;
    private int length = NOTHING;
    private boolean wanted;
    private boolean started;
    private @Nullable IOException failure;

    PipedInput(InputStream in) {
        this.in = in;
    }

    /**
     * Reads what is there and waits for it 100 ms at most.
     *
     * @return how many bytes; 0 if none came in time; -1 at the end
     */
    synchronized int read(byte[] buffer) throws IOException {
        if (length == NOTHING) {
            ask();
            await();
        }
        if (failure != null) {
            throw failure;
        }
        if (length <= NOTHING) {
            return length;
        }
        int count = Math.min(buffer.length, length - from);
        System.arraycopy(piece, from, buffer, 0, count);
        from += count;
        length = from == length ? NOTHING : length;
        return count;
    }

    private void ask() {
        wanted = true;
        notifyAll();
        if (!started) {
            started = true;
            Thread thread = new Thread(this::supply, "rcons-input");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void await() {
        long due = System.nanoTime() + TICK_NANOS;
        try {
            for (long left = TICK_NANOS;
                    length == NOTHING && failure == null && left > 0;
                    left = due - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void supply() {
        try {
            while (isWanted()) {
                supplied(in.read(piece));
            }
        } catch (IOException e) {
            failed(e);
        }
    }

    private synchronized boolean isWanted() {
        try {
            while (!wanted && length >= NOTHING) {
                wait();
            }
        } catch (InterruptedException e) {
            return false;
        }
        return length >= NOTHING;
    }

    private synchronized void supplied(int count) {
        from = 0;
        length = count;
        wanted = false;
        notifyAll();
    }

    private synchronized void failed(IOException e) {
        failure = e;
        notifyAll();
    }
}
