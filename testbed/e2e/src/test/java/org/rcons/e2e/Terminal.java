package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A shell on a pseudo-terminal of script(1). All text is one char a byte. */
final class Terminal implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String PROMPT = "ready> ";

    private final Process script;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private boolean ended;
    private int expectedUpTo;

    private Terminal(Process script) {
        this.script = script;
        Thread eyes = new Thread(this::watch, "terminal");
        eyes.setDaemon(true);
        eyes.start();
    }

    /** Opens one, with the shell's prompt on it. */
    static Terminal open(Path home, Map<String, String> environment) throws IOException {
        assumeTrue(Files.isExecutable(SCRIPT), "no " + SCRIPT + ": install bsdutils (elsewhere: util-linux)");
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", "exec /bin/sh", "/dev/null");
        builder.directory(home.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of("SHELL", "/bin/sh", "PS1", PROMPT, "HOME", home.toString(), "TERM", "xterm"));
        Terminal terminal = new Terminal(builder.start());
        terminal.awaitShell();
        return terminal;
    }

    void type(String keys) {
        try {
            script.getOutputStream().write(keys.getBytes(ISO_8859_1));
            script.getOutputStream().flush();
        } catch (IOException e) {
            fail("the terminal is closed; it showed: " + shown(), e);
        }
    }

    /** Types a command line to the shell that is ready, and waits until the terminal has shown it. */
    void enter(String commandLine) {
        type(commandLine + '\n');
        expect(commandLine + "\r\n");
    }

    /** Waits for a text behind the one expected before, and returns what stood between. */
    String expect(String text) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        synchronized (screen) {
            int at = shown().indexOf(text, expectedUpTo);
            while (at < 0) {
                if (ended || System.nanoTime() > deadline) {
                    return fail("no \"" + text + "\" behind \"" + shown().substring(0, expectedUpTo) + "\" but \""
                            + shown().substring(expectedUpTo) + '"');
                }
                awaitMore();
                at = shown().indexOf(text, expectedUpTo);
            }
            String between = shown().substring(expectedUpTo, at);
            expectedUpTo = at + text.length();
            return between;
        }
    }

    private void awaitMore() {
        try {
            TimeUnit.SECONDS.timedWait(screen, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted", e);
        }
    }

    /** Waits until the shell is ready for a command line, and returns what it printed. */
    String awaitShell() {
        return expect(PROMPT);
    }

    /** What the shell prints for a command. */
    String answer(String commandLine) {
        enter(commandLine);
        return awaitShell();
    }

    /** Everything on the screen since it was opened. */
    String shown() {
        synchronized (screen) {
            return screen.toString(ISO_8859_1);
        }
    }

    /** The one process on this terminal whose command line has this word. */
    ProcessHandle process(String word) {
        List<ProcessHandle> found = script.descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(word))
                .filter(each -> !each.info().command().orElse("").endsWith("sh"))
                .toList();
        assertTrue(found.size() == 1, () -> "processes with " + word + ": " + found);
        return found.get(0);
    }

    @Override
    public void close() {
        List<ProcessHandle> all = script.descendants().toList();
        script.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private void watch() {
        byte[] buffer = new byte[8192];
        try (InputStream in = script.getInputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                show(buffer, length);
            }
        } catch (IOException e) {
            show(buffer, 0);
        } finally {
            synchronized (screen) {
                ended = true;
                screen.notifyAll();
            }
        }
    }

    private void show(byte[] bytes, int length) {
        synchronized (screen) {
            screen.write(bytes, 0, length);
            screen.notifyAll();
        }
    }
}
