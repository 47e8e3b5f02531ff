package org.rcons.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** rcons as a process without a terminal: standard input is a pipe that the test holds. */
final class RconsProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Gathered out;
    private final Gathered err;

    /** What one stream has said so far. */
    private static final class Gathered {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean ended;

        Gathered(InputStream from) {
            Thread thread = new Thread(() -> gather(from), "rcons-gathered");
            thread.setDaemon(true);
            thread.start();
        }

        private void gather(InputStream from) {
            byte[] buffer = new byte[8192];
            try (from) {
                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                    add(buffer, n);
                }
            } catch (IOException e) {
                add(buffer, 0);
            }
            end();
        }

        private synchronized void add(byte[] buffer, int length) {
            bytes.write(buffer, 0, length);
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized String text() {
            return bytes.toString(ISO_8859_1);
        }

        synchronized void await(String text) throws InterruptedException {
            long due = System.nanoTime() + PATIENCE.toNanos();
            while (!text().contains(text)) {
                long left = due - System.nanoTime();
                if (ended || left <= 0) {
                    fail("no '" + text + "' but: " + text());
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }

        synchronized String all() throws InterruptedException {
            long due = System.nanoTime() + PATIENCE.toNanos();
            while (!ended && due > System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, due - System.nanoTime());
            }
            return text();
        }
    }

    /** How it ended; the streams are one char a byte. */
    record Outcome(int status, String out, String err, Duration lasted) {}

    private RconsProcess(Process process) {
        this.process = process;
        this.out = new Gathered(process.getInputStream());
        this.err = new Gathered(process.getErrorStream());
    }

    /** The command line of Java that runs rcons with these arguments. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Rcons.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Starts it in a session of its own, so that there is no terminal to ask on.
     *
     * @param home a home without files of anybody's
     */
    static RconsProcess start(Path home, String... arguments) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs setsid: install util-linux");
        List<String> command = new ArrayList<>(List.of("/usr/bin/setsid", "-w"));
        command.addAll(command(arguments));
        return start(home, command);
    }

    static RconsProcess start(Path home, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LOGNAME", "alice");
        return new RconsProcess(builder.start());
    }

    RconsProcess type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(ISO_8859_1));
        process.getOutputStream().flush();
        return this;
    }

    /** Types no more: the end of the input. */
    RconsProcess endInput() throws IOException {
        process.getOutputStream().close();
        return this;
    }

    RconsProcess awaitOut(String text) throws InterruptedException {
        out.await(text);
        return this;
    }

    Outcome awaitEnd() throws InterruptedException {
        long start = System.nanoTime();
        assertTrue(
                process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS),
                () -> "still running; it said: " + out.text() + err.text());
        Duration lasted = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(process.exitValue(), out.all(), err.all(), lasted);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
