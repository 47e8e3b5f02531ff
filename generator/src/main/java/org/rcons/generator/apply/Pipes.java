package org.rcons.generator.apply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The three pipes of a process, each with a thread, so that every wait can have an end. */
final class Pipes implements AutoCloseable {
    private static final int MAX_LINE = 64 * 1024;
    private static final int LINES_WAITING = 1024;
    private static final int MAX_ERROR = 4096;
    private static final byte[] NO_MORE = new byte[0];
    /** No line has a line end in it. */
    private static final String END = "\n";

    private final String host;
    private final Process process;
    private final BlockingQueue<byte[]> input = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> output = new ArrayBlockingQueue<>(LINES_WAITING);
    private final StringBuilder errors = new StringBuilder();
    private final Thread writer;
    private final Thread reader;
    private final Thread listener;
    private boolean ended;

    Pipes(String host, Process process) {
        this.host = host;
        this.process = process;
        this.writer = thread("input", this::write);
        this.reader = thread("output", this::read);
        this.listener = thread("errors", this::listen);
    }

    private Thread thread(String what, Runnable work) {
        Thread thread = new Thread(work, host + ' ' + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Queues bytes for the standard input. */
    void send(byte[] bytes) {
        input.add(bytes);
    }

    /** Closes the standard input behind what is queued. */
    void noMore() {
        input.add(NO_MORE);
    }

    /** The next line of the standard output; null at its end. */
    @Nullable
    String line(Limit limit) throws ShellException, InterruptedException {
        if (ended) {
            return null;
        }
        String line = output.poll(limit.nanos(), TimeUnit.NANOSECONDS);
        if (line == null) {
            String said = lastError();
            throw new ShellException(host, "no answer in time" + (said.isEmpty() ? "" : ": " + said));
        }
        ended = line.equals(END);
        return ended ? null : line;
    }

    /** The last line of the standard error; empty if there is none. */
    String lastError() throws InterruptedException {
        if (!process.isAlive()) {
            listener.join(1000);
        }
        synchronized (errors) {
            String all = errors.toString().strip();
            return Text.printable(all.substring(all.lastIndexOf('\n') + 1));
        }
    }

    private void write() {
        try (OutputStream out = process.getOutputStream()) {
            byte[] bytes = input.take();
            while (bytes.length > 0) {
                out.write(bytes);
                out.flush();
                bytes = input.take();
            }
        } catch (IOException brokenPipe) {
            // The end of the output tells why.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            try (InputStream in = new BufferedInputStream(process.getInputStream())) {
                lines(in);
            } catch (IOException closed) {
                // As good as its end.
            }
            output.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lines(InputStream in) throws IOException, InterruptedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                output.put(line.toString(ISO_8859_1));
                line.reset();
            } else if (line.size() < MAX_LINE) {
                line.write(b);
            }
        }
    }

    private void listen() {
        byte[] some = new byte[1024];
        try (InputStream in = process.getErrorStream()) {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                synchronized (errors) {
                    errors.append(new String(some, 0, n, ISO_8859_1));
                    errors.delete(0, Math.max(0, errors.length() - MAX_ERROR));
                }
            }
        } catch (IOException closed) {
            // As good as its end.
        }
    }

    @Override
    public void close() {
        writer.interrupt();
        reader.interrupt();
    }
}
