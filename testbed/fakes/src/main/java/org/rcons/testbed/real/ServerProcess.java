package org.rcons.testbed.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running server with its children, all of which are ended one by one, by pid. */
final class ServerProcess implements AutoCloseable {
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int END_SECONDS = 10;
    private static final int BETWEEN_TRIES_MILLIS = 10;

    private final Process process;
    private final Path log;

    ServerProcess(List<String> command, Path log) throws IOException {
        this.log = log;
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** The master listens after all of its groups do (PROTOCOL.md 1). */
    void awaitListening(String address, int port) throws IOException {
        long start = System.nanoTime();
        while (!listens(address, port)) {
            if (endsSoon() || System.nanoTime() - start > START_NANOS) {
                close();
                throw new IOException("conserver does not listen at " + address + ':' + port + ", but said: "
                        + Files.readString(log, ISO_8859_1));
            }
        }
    }

    private static boolean listens(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean endsSoon() {
        try {
            return process.waitFor(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
