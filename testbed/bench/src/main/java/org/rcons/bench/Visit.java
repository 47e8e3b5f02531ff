package org.rcons.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One visit to a console by a client program on a pseudo-terminal of script(1), the same for {@code console} and rcons:
 * the program starts; as soon as its {@code [Enter ...help]} line is there, {@link #ASK} is typed; {@link #ANSWER} can
 * come from the console's program only, and is the first console byte; then {@code ^Ec.} is typed, and the program
 * ends.
 *
 * @param helpNanos from exec to the help line
 * @param firstByteNanos from exec to the first console byte
 * @param leaveNanos from {@code ^Ec.} to the end of the program
 */
public record Visit(long helpNanos, long firstByteNanos, long leaveNanos) {
    /** What is typed. */
    public static final char ASK = 'a';
    /** What the console's program makes of it. */
    public static final char ANSWER = 'b';
    /** A console's program that does so at once. */
    public static final String PROGRAM = "exec stdbuf -o0 tr " + ASK + ' ' + ANSWER;

    private static final String HELP = "' for help]\r\n";
    private static final String LEAVE = "\005c.";
    private static final int PATIENCE_SECONDS = 20;

    /**
     * Makes the visit.
     *
     * @param command what a shell would run
     * @param home for the files of a user that has none
     * @throws IOException if the program does not do its part; says what it printed
     */
    public static Visit by(String command, Path home, Map<String, String> environment) throws IOException {
        long start = System.nanoTime();
        Process process = onTerminal(command, home, environment);
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        Screen screen = new Screen(process.getInputStream());
        screen.await(HELP);
        long help = System.nanoTime();
        type(process, String.valueOf(ASK));
        screen.await(String.valueOf(ANSWER));
        long answered = System.nanoTime();
        type(process, LEAVE);
        awaitEnd(process);
        return new Visit(help - start, answered - start, System.nanoTime() - answered);
    }

    /**
     * What the measuring itself costs: a visit to a program that only prints.
     *
     * @return nanoseconds from exec to its first byte
     */
    public static long overhead(Path home) throws IOException {
        long start = System.nanoTime();
        Process process = onTerminal("echo x", home, Map.of());
        new Screen(process.getInputStream()).await("x");
        long seen = System.nanoTime();
        awaitEnd(process);
        return seen - start;
    }

    private static Process onTerminal(String command, Path home, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("script", "-qefc", "exec " + command, "/dev/null"));
        builder.directory(home.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("SHELL", "/bin/sh", "HOME", home.toString(), "TERM", "xterm"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void type(Process process, String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.ISO_8859_1));
        process.getOutputStream().flush();
    }

    private static void awaitEnd(Process process) throws IOException {
        try {
            process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the program does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What the terminal shows, each text expected behind the one before. */
    private static final class Screen {
        private final InputStream in;
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
        private int expectedUpTo;

        Screen(InputStream in) {
            this.in = in;
        }

        void await(String text) throws IOException {
            byte[] buffer = new byte[8192];
            int at = find(text);
            while (at < 0) {
                int length = in.read(buffer);
                if (length < 0) {
                    throw new IOException("no \"" + text.strip() + "\" from the program, but: " + shown());
                }
                seen.write(buffer, 0, length);
                at = find(text);
            }
            expectedUpTo = at + text.length();
        }

        private int find(String text) {
            return shown().indexOf(text, expectedUpTo);
        }

        private String shown() {
            return seen.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
