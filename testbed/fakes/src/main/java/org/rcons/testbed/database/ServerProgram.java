package org.rcons.testbed.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of a database's package, and its end. */
final class ServerProgram implements AutoCloseable {
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int TASK_SECONDS = 60;
    private static final int END_SECONDS = 10;
    private static final int BETWEEN_TRIES_MILLIS = 10;

    private final Process process;
    private final Path output;

    private ServerProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it; the output goes to the file. */
    static ServerProgram start(List<String> command, Path output) throws IOException {
        return new ServerProgram(builder(command, output).start(), output);
    }

    private static ProcessBuilder builder(List<String> command, Path output) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    }

    /**
     * Runs a program that ends by itself within a minute.
     *
     * @param input for it
     * @param environment in addition to ours
     */
    static void run(List<String> command, String input, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile("database", ".out");
        Path given = Files.createTempFile("database", ".in");
        try {
            Files.writeString(given, input);
            ProcessBuilder builder = builder(command, output).redirectInput(given.toFile());
            builder.environment().putAll(environment);
            try (ServerProgram task = new ServerProgram(builder.start(), output)) {
                if (!task.endsWithin(TASK_SECONDS, TimeUnit.SECONDS) || task.process.exitValue() != 0) {
                    throw new IOException(command.get(0) + " failed and said: " + task.said());
                }
            }
        } finally {
            Files.delete(given);
            Files.delete(output);
        }
    }

    /** Returns when it has said these words. A server that listens need not be ready: PostgreSQL then refuses. */
    void awaitSaying(String ready) throws IOException {
        long start = System.nanoTime();
        while (!said().contains(ready)) {
            if (endsWithin(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() - start > START_NANOS) {
                throw new IOException("the server is not ready; it said: " + said());
            }
        }
    }

    private boolean endsWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String said() throws IOException {
        return new String(Files.readAllBytes(output), UTF_8);
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!endsWithin(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
