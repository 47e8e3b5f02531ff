package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The bytes on their way to one client. One thread writes them, each {@link #send} as one write, so nobody waits. */
final class Outbox implements Runnable {

    /** A client that leaves more than this unread is cut off: 64 MiB. */
    private static final long LIMIT = 64L << 20;

    private static final long ROOM = 1L << 20;

    /** One thing that the writing thread does. */
    private interface Parcel {
        void ship(OutputStream out) throws IOException, InterruptedException;
    }

    /** Thrown by the last parcel. */
    private static final class Finished extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final BlockingQueue<Parcel> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Closeable wire;
    private final Runnable hangUp;
    private volatile OutputStream out;
    private volatile boolean muted;
    private volatile boolean byteByByte;

    /**
     * @param out where the bytes go
     * @param hangUp ends the connection politely after the last byte
     * @param wire closed to reset the connection
     */
    Outbox(OutputStream out, Runnable hangUp, Closeable wire) {
        this.out = out;
        this.hangUp = hangUp;
        this.wire = wire;
    }

    void send(byte[] bytes) {
        if (muted) {
            return;
        }
        if (waiting.addAndGet(bytes.length) > LIMIT) {
            reset();
            return;
        }
        queue.add(stream -> {
            write(stream, bytes);
            waiting.addAndGet(-bytes.length);
        });
    }

    void hold(Release release) {
        queue.add(stream -> release.await());
    }

    /** Sends that many bytes of the text again and again, as fast as the client takes them. */
    void flood(long total, String text) {
        byte[] chunk = text.repeat(Math.max(1, 8192 / text.length())).getBytes(ISO_8859_1);
        queue.add(stream -> {
            for (long sent = 0; sent < total; sent += chunk.length) {
                stream.write(chunk);
            }
        });
    }

    void byteByByte() {
        byteByByte = true;
    }

    void mute() {
        muted = true;
    }

    boolean muted() {
        return muted;
    }

    /** Whether a fast source may go on. */
    boolean roomy() {
        return waiting.get() < ROOM;
    }

    /** Closes after everything before it is written. */
    void close() {
        muted = true;
        queue.add(stream -> {
            throw new Finished();
        });
    }

    void reset() {
        muted = true;
        try {
            wire.close();
        } catch (IOException e) {
            queue.clear();
        }
    }

    /** Waits until everything so far is written; false if the connection ended or ten seconds passed. */
    boolean drain() throws InterruptedException {
        CountDownLatch drained = new CountDownLatch(1);
        queue.add(stream -> drained.countDown());
        return drained.await(10, TimeUnit.SECONDS);
    }

    void redirect(OutputStream stream) {
        out = stream;
    }

    @Override
    public void run() {
        try {
            while (true) {
                queue.take().ship(out);
            }
        } catch (IOException e) {
            hangUp.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(OutputStream stream, byte[] bytes) throws IOException {
        if (!byteByByte) {
            stream.write(bytes);
            return;
        }
        for (byte b : bytes) {
            stream.write(b);
            stream.flush();
        }
    }
}
