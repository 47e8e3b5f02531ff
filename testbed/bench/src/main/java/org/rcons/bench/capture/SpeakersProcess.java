package org.rcons.bench.capture;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link Speakers} in a process of their own, so that their work and memory are nobody else's. */
final class SpeakersProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;
    private final int port;

    private SpeakersProcess(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SpeakersMain.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.US_ASCII);
        orders = process.outputWriter(StandardCharsets.US_ASCII);
        port = number();
    }

    /** The other ends of console lines, at a socket of this path. */
    static SpeakersProcess behindLines(Path socket) throws IOException {
        return new SpeakersProcess(socket.toString());
    }

    /** A fake conserver on 127.0.0.1 of so many groups. */
    static SpeakersProcess behindFake(int groups) throws IOException {
        return new SpeakersProcess("127.0.0.1", String.valueOf(groups));
    }

    /** The fake's port. */
    int port() {
        return port;
    }

    /** How many can be heard now. */
    int count() throws IOException {
        order("count");
        return number();
    }

    /** Everybody says the words; who comes later says them at once. */
    void speak() throws IOException {
        order("speak");
    }

    /** Who comes from now on waits. */
    void hold() throws IOException {
        order("hold");
    }

    private void order(String word) throws IOException {
        orders.write(word + "\n");
        orders.flush();
    }

    private int number() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the process behind the consoles has ended");
        }
        return Integer.parseInt(answer);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
