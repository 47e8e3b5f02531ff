package org.rcons.cli.attach;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;
import org.rcons.protocol.client.ConsoleConnection;

/**
 * A local command with its standard input and output on the console ({@code ^Ec|}, PROTOCOL.md 11.8); its standard
 * error is the terminal. Typed ^C hangs it up, ^\ kills it, {@code o} shows or hides the console meanwhile.
 */
final class LocalCommand {
    private static final int PIECE = 4096;
    private static final long LAST_WORDS_NANOS = 1_000_000_000;

    private final Process process;
    private final Thread pump;
    private long abandoned;
    private boolean answered;
    private boolean broken;
    private volatile boolean display = true;

    /** Starts the command; what it prints goes to the console from now on. */
    LocalCommand(String command, ConsoleConnection connection) throws IOException {
        process = new ProcessBuilder("/bin/sh", "-ce", command)
                .redirectError(Redirect.INHERIT)
                .start();
        pump = new Thread(() -> pump(process.getInputStream(), connection), "rcons-command");
        pump.setDaemon(true);
    }

    /** The server knows that the command runs: what it prints may go to the console. */
    void begin() {
        pump.start();
    }

    long pid() {
        return process.pid();
    }

    /** Until it has ended and its output is sent; not for ever if something that it left behind keeps that open. */
    boolean isRunning() {
        if (process.isAlive()) {
            return true;
        }
        long now = System.nanoTime();
        if (abandoned == 0) {
            abandoned = now + LAST_WORDS_NANOS;
        }
        return pump.isAlive() && now < abandoned;
    }

    boolean showsOutput() {
        return display;
    }

    private static void pump(InputStream from, ConsoleConnection to) {
        byte[] buffer = new byte[PIECE];
        try (from) {
            for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                to.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // The session or the command is gone; either is noticed where it is waited for.
            return;
        }
    }

    /**
     * Hands the console's output to the command. The first line is the server's answer ({@code [rw]}) and nobody's
     * business.
     *
     * @return how many bytes of it belong to the answer
     */
    int hear(byte[] bytes) {
        int from = 0;
        while (!answered && from < bytes.length) {
            answered = bytes[from++] == '\n';
        }
        if (!broken && from < bytes.length) {
            tell(bytes, from);
        }
        return from;
    }

    private void tell(byte[] bytes, int from) {
        OutputStream input = process.getOutputStream();
        try {
            input.write(bytes, from, bytes.length - from);
            input.flush();
        } catch (IOException e) {
            broken = true;
        }
    }

    /** A key that was typed while the command runs. */
    void key(byte key) throws IOException {
        switch (key) {
            case 'C' & 0x1F -> hangUp();
            case '\\' & 0x1F -> destroy();
            case 'o' -> display = !display;
            default -> {}
        }
    }

    /** Sends SIGHUP, which Java cannot do by itself, to the shell and to what it started. */
    void hangUp() throws IOException {
        StringBuilder kill = new StringBuilder("kill -HUP ").append(process.pid());
        process.descendants().forEach(child -> kill.append(' ').append(child.pid()));
        new ProcessBuilder("/bin/sh", "-c", kill.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** How it ended, in the words of {@code console}. */
    String result() {
        if (process.isAlive()) {
            return "signal(9)";
        }
        int status = process.exitValue();
        return status > 128 ? "signal(" + (status - 128) + ")" : "exit(" + status + ")";
    }

    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends it for good and waits a moment until it is gone. */
    void kill() {
        destroy();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
