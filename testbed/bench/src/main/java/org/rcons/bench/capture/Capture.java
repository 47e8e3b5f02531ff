package org.rcons.bench.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcons.bench.Samples;

/** One {@code rcons capture} for all consoles. */
final class Capture {
    private static final int LOOK_MILLIS = 5;
    /** From the opening of a line to the answers that make its client hear; the two come in one breath. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(180);
    private static final int EXAMPLES = 3;
    private static final Pattern HEARD = Pattern.compile("\"outcome\":\"matched\".*\"bytes\":(\\d+)");
    private static final Pattern OPENING = Pattern.compile("\"opening\":([0-9.]+)");
    private static final double NANOS = 1e9;
    private static final Pattern TIMED_OUT = Pattern.compile("\"outcome\":\"timed-out\"");

    private final Path launcher;
    private final Path folder;
    private final List<String> options = new ArrayList<>();

    /**
     * @param launcher rcons
     * @param folder for its output and its cache
     */
    Capture(Path launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    /** More words for its command line. */
    Capture with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Something that happens while it runs, when all nodes can be heard; after it they speak. */
    interface Incident {
        /** It happens. */
        void happen() throws IOException;
    }

    /**
     * What came of it.
     *
     * @param effort its failures are those that did not match and hear every byte
     * @param timedOut how many of the failures are reported as timed out
     * @param attaches how long each console took from its turn until it was open
     */
    record Outcome(Effort effort, int timedOut, Samples attaches) {}

    /**
     * Runs it. The nodes speak as soon as so many of them can be heard.
     *
     * @param consoles how many there are
     * @param living how many of them have a node
     */
    Outcome run(int consoles, int living, SpeakersProcess nodes, Incident incident) throws IOException {
        Path output = folder.resolve("capture.jsonl");
        long start = System.nanoTime();
        Process process = start(output);
        long open;
        long peak;
        try {
            awaitListening(process, living, nodes, start);
            open = System.nanoTime() - start;
            incident.happen();
            awaitListening(process, living, nodes, start);
            pause();
            nodes.speak();
            peak = awaitEnd(process, start);
        } finally {
            process.destroyForcibly();
        }
        long end = System.nanoTime();
        List<String> results = Files.readAllLines(output);
        int heard = count(results, Capture::isHeard);
        explain(results, living - heard);
        Effort effort = new Effort(open, end - start, peak, consoles - heard);
        return new Outcome(effort, count(results, Capture::isTimedOut), attaches(results));
    }

    private Process start(Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "capture"));
        command.addAll(options);
        command.addAll(List.of("--until", Words.END_MARK, "-q", "--output", "jsonl"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectError(folder.resolve("capture.err").toFile());
        return builder.redirectOutput(output.toFile()).start();
    }

    private void awaitListening(Process process, int living, SpeakersProcess nodes, long start) throws IOException {
        while (nodes.count() < living) {
            if (endsSoon(process)) {
                explain(Files.readAllLines(folder.resolve("capture.jsonl")), EXAMPLES);
                throw new IOException("rcons capture ended with status " + process.exitValue() + ": "
                        + Files.readString(folder.resolve("capture.err")).strip());
            }
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IOException("only " + nodes.count() + " of " + living + " consoles were opened");
            }
        }
    }

    private static long awaitEnd(Process process, long start) throws IOException {
        long peak = 0;
        while (!endsSoon(process)) {
            peak = Math.max(peak, Memory.peak(process.pid()));
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IOException("rcons capture does not end");
            }
        }
        return peak;
    }

    private static boolean endsSoon(Process process) throws IOException {
        try {
            return process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void pause() {
        long until = System.nanoTime() + BREATH_NANOS;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static Samples attaches(List<String> results) {
        Samples attaches = new Samples();
        for (String result : results) {
            Matcher opening = OPENING.matcher(result);
            if (opening.find()) {
                attaches.add(Math.round(Double.parseDouble(opening.group(1)) * NANOS));
            }
        }
        return attaches;
    }

    private static boolean isHeard(String result) {
        Matcher matcher = HEARD.matcher(result);
        return matcher.find() && Long.parseLong(matcher.group(1)) >= Words.upToMark();
    }

    private static boolean isTimedOut(String result) {
        return TIMED_OUT.matcher(result).find();
    }

    private static int count(List<String> results, Predicate<String> which) {
        return (int) results.stream().filter(which).count();
    }

    /** Says how the first of those ended that should have been heard. */
    private static void explain(List<String> results, int missing) {
        results.stream()
                .filter(each -> !isHeard(each))
                .sorted(Comparator.comparing(Capture::isTimedOut))
                .limit(Math.max(0, Math.min(missing, EXAMPLES)))
                .forEach(System.err::println);
    }
}
