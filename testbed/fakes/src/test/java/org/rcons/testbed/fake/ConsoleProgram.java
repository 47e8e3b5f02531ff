package org.rcons.testbed.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real {@code console} on a pseudo-terminal, with a configuration of its own. */
final class ConsoleProgram implements AutoCloseable {

    private static final String CONSOLE = "/usr/bin/console";
    private static final String SCRIPT = "/usr/bin/script";
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final Watch watch = new Watch();
    private final StringBuilder screen = new StringBuilder();
    private boolean ended;

    private ConsoleProgram(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "screen of console");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts it as alice.
     *
     * @param folder for its configuration file
     * @param settings for the {@code config} block of that file, such as {@code sslenabled no;}
     */
    static ConsoleProgram start(Path folder, String settings, FakeConserver fake, String... arguments)
            throws IOException {
        assumeTrue(Files.isExecutable(Path.of(CONSOLE)), "no " + CONSOLE + ": install conserver-client");
        assumeTrue(Files.isExecutable(Path.of(SCRIPT)), "no " + SCRIPT + ": install bsdutils or util-linux");
        Path configuration = Files.writeString(folder.resolve("console.cf"), "config * { " + settings + " }\n");
        List<String> command = new ArrayList<>(List.of(CONSOLE, "-n", "-C", configuration.toString(), "-l", "alice"));
        command.addAll(List.of("-M", fake.address(), "-p", String.valueOf(fake.masterPort())));
        command.addAll(List.of(arguments));
        return new ConsoleProgram(new ProcessBuilder(SCRIPT, "-qec", String.join(" ", command), "/dev/null")
                .redirectErrorStream(true)
                .start());
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(ISO_8859_1));
        process.getOutputStream().flush();
    }

    /** Waits until the screen shows the text behind what was expected before. */
    void expect(String text) {
        watch.await(
                () -> ended || screen.indexOf(text) >= 0,
                () -> "the screen shows '" + text + "', it shows '" + screen + "'");
        watch.run(() -> {
            int at = screen.indexOf(text);
            if (at < 0) {
                throw new AssertionError("console ended without '" + text + "': " + screen);
            }
            screen.delete(0, at + text.length());
        });
    }

    /** What is on the screen behind what was expected, when the program is at its end. */
    String rest() {
        watch.await(() -> ended, () -> "console ends, it shows '" + screen + "'");
        return watch.get(screen::toString);
    }

    int exitStatus() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("console does not end; it shows '" + watch.get(screen::toString) + "'");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        byte[] buffer = new byte[4096];
        try (InputStream in = process.getInputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                String text = new String(buffer, 0, length, ISO_8859_1);
                watch.run(() -> screen.append(text));
            }
        } catch (IOException e) {
            watch.run(() -> screen.append("<").append(e.getMessage()).append(">"));
        } finally {
            watch.run(() -> ended = true);
        }
    }
}
