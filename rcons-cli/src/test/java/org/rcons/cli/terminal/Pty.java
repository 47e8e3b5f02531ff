package org.rcons.cli.terminal;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A shell command on a pseudo-terminal of its own; the test is its person: it types and looks. */
public final class Pty implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process script;
    private final OutputStream keyboard;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private boolean ended;

    private Pty(Process script) {
        this.script = script;
        this.keyboard = script.getOutputStream();
        Thread eyes = new Thread(this::watch, "pty-output");
        eyes.setDaemon(true);
        eyes.start();
    }

    /** Runs the command in a session that has the new terminal as its controlling terminal. */
    public static Pty run(String command) throws IOException {
        require("script", "util-linux (Debian: bsdutils)");
        require("stty", "coreutils");
        // A build in the background of a script ignores SIGINT, and so would all its children.
        ProcessBuilder builder =
                new ProcessBuilder("env", "--default-signal=INT", "script", "-qec", command, "/dev/null");
        builder.redirectErrorStream(true).environment().put("SHELL", "/bin/sh");
        builder.environment().put("PS1", "$ ");
        return new Pty(builder.start());
    }

    public static void require(String program, String debianPackage) {
        boolean there = List.of("/usr/bin/", "/bin/", "/usr/local/bin/").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
        assumeTrue(there, "needs " + program + ": install " + debianPackage);
    }

    /** The shell command that runs {@link TtyProbe} with these options of Java's and this argument. */
    static String probe(String argument, String... options) {
        return Path.of(System.getProperty("java.home"), "bin", "java")
                + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto "
                + (Runtime.version().feature() >= 24 ? "--enable-native-access=ALL-UNNAMED " : "")
                + String.join(" ", options) + " -cp '" + System.getProperty("java.class.path") + "' "
                + TtyProbe.class.getName() + " " + argument;
    }

    public void type(String keys) throws IOException {
        type(keys.getBytes(StandardCharsets.UTF_8));
    }

    public void type(byte[] keys) throws IOException {
        keyboard.write(keys);
        keyboard.flush();
    }

    /** Waits until the text has been printed behind {@code from} and returns where it ends. */
    public int await(String text, int from) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (seen) {
            while (true) {
                int at = output().indexOf(text, from);
                if (at >= 0) {
                    return at + text.length();
                }
                long left = deadline - System.nanoTime();
                if (left <= 0 || ended) {
                    return fail("no '" + text + "' on the terminal, but: " + output());
                }
                TimeUnit.NANOSECONDS.timedWait(seen, left);
            }
        }
    }

    public int await(String text) throws InterruptedException {
        return await(text, 0);
    }

    /** Waits for {@code before + value + after} and returns the value. */
    public String awaitValue(String before, String after) throws InterruptedException {
        int start = await(before);
        int end = await(after, start) - after.length();
        return output().substring(start, end);
    }

    /** Waits until everything on the terminal has ended and returns all that was printed, one char a byte. */
    public String awaitEnd() throws InterruptedException {
        if (!script.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return fail("still running: " + output());
        }
        synchronized (seen) {
            while (!ended) {
                TimeUnit.SECONDS.timedWait(seen, 1);
            }
        }
        return output();
    }

    /** What was printed so far, one char a byte. */
    public String output() {
        synchronized (seen) {
            return seen.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** Closes the terminal's window: everything on it hears of a hang-up. */
    @Override
    public void close() {
        script.destroyForcibly();
    }

    private void watch() {
        byte[] buffer = new byte[8192];
        try (InputStream in = script.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                saw(buffer, n);
            }
        } catch (IOException e) {
            saw(buffer, 0);
        } finally {
            synchronized (seen) {
                ended = true;
                seen.notifyAll();
            }
        }
    }

    private void saw(byte[] buffer, int count) {
        synchronized (seen) {
            seen.write(buffer, 0, count);
            seen.notifyAll();
        }
    }
}
