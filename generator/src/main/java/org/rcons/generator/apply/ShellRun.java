package org.rcons.generator.apply;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running script. It says lines that begin with {@code rcons} and a blank; whatever else a login prints is passed
 * over. For one thread, which may be interrupted at any wait.
 */
public final class ShellRun implements AutoCloseable {
    private static final String MARK = "rcons ";
    private static final Duration END = Duration.ofSeconds(10);
    private static final Duration END_OF_THE_SILENT = Duration.ofSeconds(1);
    private static final Duration KILL = Duration.ofSeconds(2);

    private final String host;
    private final Process process;
    private final Pipes pipes;
    private boolean silent;

    private ShellRun(String host, Process process) {
        this.host = host;
        this.process = process;
        this.pipes = new Pipes(host, process);
    }

    static ShellRun start(String host, List<String> command, String script) throws ShellException {
        try {
            ShellRun run = new ShellRun(host, new ProcessBuilder(command).start());
            run.pipes.send(Text.bytes(script));
            return run;
        } catch (IOException e) {
            String why = Text.printable(String.valueOf(e.getMessage()));
            throw new ShellException(host, "cannot start " + command.get(0) + ": " + why + "; is it installed?");
        }
    }

    /**
     * The next line that the script says, without its mark.
     *
     * @return null at the end of the script
     * @throws ShellException if the limit passes first
     */
    @Nullable
    String line(Limit limit) throws ShellException, InterruptedException {
        String line = anyLine(limit);
        while (line != null && !line.startsWith(MARK)) {
            line = anyLine(limit);
        }
        return line == null ? null : line.substring(MARK.length());
    }

    /** The next line, whoever said it. */
    @Nullable
    String anyLine(Limit limit) throws ShellException, InterruptedException {
        try {
            return pipes.line(limit);
        } catch (ShellException e) {
            silent = true;
            throw e;
        }
    }

    /** Sends a line to the script, which must be waiting for one: the script itself has been read to its end by then. */
    void say(String word) {
        pipes.send(Text.bytes(word + '\n'));
    }

    /** Why it ended, after {@link #line} returned null. */
    ShellException ended() throws InterruptedException {
        boolean over = process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        String said = pipes.lastError();
        String status = over ? "status " + process.exitValue() : "it closed its output";
        return new ShellException(host, said.isEmpty() ? "the shell ended: " + status : said + " (" + status + ")");
    }

    /**
     * Ends it: the script hears that there is no more input, and cleans up; then it is killed. An interrupt shortens
     * nothing, for the sake of the files there, and is kept.
     */
    @Override
    public void close() {
        pipes.noMore();
        boolean interrupted = Thread.interrupted();
        if (!endsWithin(silent ? END_OF_THE_SILENT : END)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            if (!endsWithin(KILL)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        pipes.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
