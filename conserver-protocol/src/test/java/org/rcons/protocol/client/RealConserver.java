package org.rcons.protocol.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rcons.protocol.message.HostPort;

/** The conserver of this machine with a few consoles, on a port and in a directory of its own. */
final class RealConserver implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/conserver");
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** Says ready to one byte, and the checksum of the 100,000 bytes behind it; an echo of so many could block. */
    private static final String SINK =
            "stty raw -echo; while :; do head -c 1; echo ready; head -c 100000 | sha256sum; done";

    private final Path log;
    private final Process process;
    private final int port;

    private RealConserver(Path log, Process process, int port) {
        this.log = log;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param general the inside of the {@code config} block
     * @param access the inside of the {@code access} block
     */
    static RealConserver start(Path directory, String general, String access) throws IOException {
        assumeTrue(Files.isExecutable(PROGRAM), "needs " + PROGRAM + ": install the package conserver-server");
        Path configuration = directory.resolve("conserver.cf");
        Files.writeString(
                configuration,
                "config * { " + general + " }\n"
                        + "default * { type exec; exec \"stty raw -echo; exec cat\"; master localhost; rw *; }\n"
                        + "console n1 { motd \"noon\"; }\n"
                        + "console n2 { rw bob; ro !alice; }\n"
                        + "console denied { rw \"\"; rw bob; }\n"
                        + "console closed { type noop; }\n"
                        + "console sink { exec \"" + SINK + "\"; }\n"
                        + "access * { " + access + " }\n");
        int port = freePort();
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(List.of(
                        PROGRAM.toString(),
                        "-C",
                        configuration.toString(),
                        "-p",
                        String.valueOf(port),
                        "-M",
                        "127.0.0.1",
                        "-b",
                        "0",
                        "-P",
                        "/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RealConserver conserver = new RealConserver(log, process, port);
        conserver.awaitListening();
        return conserver;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening() throws IOException {
        long deadline = System.nanoTime() + START_NANOS;
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    close();
                    throw new IOException("conserver: " + Files.readString(log), notYet);
                }
                Thread.onSpinWait();
            }
        }
    }

    HostPort master() {
        return new HostPort("127.0.0.1", port);
    }

    @Override
    public void close() {
        List<ProcessHandle> groups = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        groups.forEach(ProcessHandle::destroyForcibly);
    }
}
