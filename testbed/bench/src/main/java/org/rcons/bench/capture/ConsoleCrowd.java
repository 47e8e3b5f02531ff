package org.rcons.bench.capture;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.rcons.protocol.message.HostPort;

/**
 * A {@code console} process for each console, started by one shell, each writing to a file. All are open before the
 * nodes speak; each is ended as soon as its file has everything.
 */
final class ConsoleCrowd implements AutoCloseable {
    /** More at a time would only wait for each other; and a master with 1,020 clients at once aborts. */
    private static final int STARTING = 64;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    /** The last that console prints before it shows the console's output. */
    private static final int GREETING = "[Enter `^Ec?' for help]\n".length();

    private final Path folder;
    private final String command;
    private final Process shell;
    private final BufferedWriter orders;
    private final BufferedReader pids;
    private final List<Listener> all = new ArrayList<>();

    /** A process, and the file that it writes to. */
    private record Listener(ProcessHandle process, File file) {
        boolean attached() {
            return file.length() >= GREETING;
        }

        boolean heardAll() {
            return file.length() >= GREETING + Words.all().length;
        }
    }

    /** In an empty folder. */
    ConsoleCrowd(Path folder, HostPort master, boolean tls) throws IOException {
        this.folder = folder;
        command = "console -n " + (tls ? "" : "-E ") + "-M " + master.host() + " -p " + master.port() + ' ';
        shell = new ProcessBuilder("/bin/sh")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        orders = shell.outputWriter(StandardCharsets.US_ASCII);
        pids = shell.inputReader(StandardCharsets.US_ASCII);
        // Nothing is ever typed, and there is no end of it. The processes end with the shell, and the shell with us.
        orders.write("mkfifo keys; exec 9<>keys; trap 'kill $all' EXIT\n");
    }

    /** Runs it all. */
    Effort listen(List<String> consoles, SpeakersProcess nodes) throws IOException {
        long start = System.nanoTime();
        List<Listener> waiting = startAll(consoles);
        await(waiting, Listener::attached);
        long open = System.nanoTime() - start;
        long memory = all.stream()
                .mapToLong(each -> Memory.share(each.process().pid()))
                .sum();
        long spoken = System.nanoTime();
        nodes.speak();
        List<Listener> deaf = await(new ArrayList<>(all), Listener::heardAll);
        deaf.forEach(each -> each.process().destroy());
        order("wait; echo 0");
        pid();
        return new Effort(open, open + System.nanoTime() - spoken, memory, wrong());
    }

    /** Those who are not attached yet. */
    private List<Listener> startAll(List<String> consoles) throws IOException {
        List<Listener> waiting = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (String console : consoles) {
            while (waiting.size() >= STARTING && !waiting.removeIf(Listener::attached)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the console processes do not attach; see " + command + console);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            order(command + console + " <&9 >" + console + " 2>&1 & all=\"$all $!\"; echo $!");
            Listener listener = new Listener(
                    ProcessHandle.of(pid()).orElseThrow(() -> new IOException("no console: " + command)),
                    folder.resolve(console).toFile());
            waiting.add(listener);
            all.add(listener);
        }
        return waiting;
    }

    /** Waits; whoever is done with the words is ended. Returns those whose time was up. */
    private static List<Listener> await(List<Listener> waiting, Predicate<Listener> done) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!waiting.isEmpty() && System.nanoTime() < deadline) {
            waiting.removeIf(each -> {
                boolean over = done.test(each);
                if (over && each.heardAll()) {
                    each.process().destroy();
                }
                return over;
            });
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return waiting;
    }

    private int wrong() throws IOException {
        int wrong = 0;
        for (Listener each : all) {
            wrong += Words.closes(Files.readAllBytes(each.file().toPath())) ? 0 : 1;
        }
        return wrong;
    }

    private void order(String line) throws IOException {
        orders.write(line + '\n');
        orders.flush();
    }

    private long pid() throws IOException {
        String line = pids.readLine();
        if (line == null) {
            throw new IOException("the shell that starts the console processes has ended");
        }
        return Long.parseLong(line);
    }

    @Override
    public void close() {
        all.forEach(each -> each.process().destroyForcibly());
        shell.destroyForcibly();
    }
}
