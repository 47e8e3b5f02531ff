package org.rcons.generator.measure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rcons.protocol.message.HostPort;

/** A conserver of our own on a free port of the loopback net. Every process of it is ended by its id. */
final class PrivateConserver implements AutoCloseable {
    static final String ADDRESS = "127.0.0.1";
    private static final int POLL_MILLIS = 10;
    private static final int END_SECONDS = 20;

    private final Process process;
    private final long started;
    private final HostPort master;
    private final Path log;
    private final PidFile pidFile;
    private final AtEnd end;

    /**
     * Starts it.
     *
     * @param program the path of conserver
     * @param folder of {@code conserver.cf}, and for its own log
     */
    PrivateConserver(Path program, Path folder, int perChild) throws IOException {
        pidFile = PidFile.ofThisMachine();
        master = new HostPort(ADDRESS, freePort());
        log = folder.resolve("server.out");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("-C", folder.resolve("conserver.cf").toString(), "-P", "/dev/null", "-E"));
        command.addAll(List.of("-M", ADDRESS, "-p", String.valueOf(master.port()), "-m", String.valueOf(perChild)));
        started = System.nanoTime();
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        end = new AtEnd(this::end);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    HostPort master() {
        return master;
    }

    /** Seconds since its start. */
    double age() {
        return (System.nanoTime() - started) / 1e9;
    }

    /**
     * Waits until it listens.
     *
     * @return seconds since its start
     * @throws IOException if it ends or does not listen in time; with its own words
     */
    double awaitListening(double limitSeconds) throws IOException {
        while (!listens()) {
            if (endsSoon() || age() > limitSeconds) {
                throw new IOException("conserver does not listen after " + Math.round(age()) + " s, but said: "
                        + Files.readString(log, StandardCharsets.ISO_8859_1).strip());
            }
        }
        double seconds = age();
        pidFile.restore();
        return seconds;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(master.host(), master.port()), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean endsSoon() {
        try {
            return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The master's id. */
    long pid() {
        return process.pid();
    }

    /** The groups' ids. */
    List<Long> groups() {
        return process.children().map(ProcessHandle::pid).toList();
    }

    /** Ends it as its administrator would, and whatever did not end with it. */
    @Override
    public void close() throws IOException {
        end.close();
    }

    private void end() throws IOException {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
            awaitEnd(family);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        pidFile.restore();
    }

    private static void awaitEnd(List<ProcessHandle> family) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        for (ProcessHandle each : family) {
            long left = deadline - System.nanoTime();
            try {
                each.onExit().get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
                return;
            }
        }
    }
}
