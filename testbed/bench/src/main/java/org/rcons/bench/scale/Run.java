package org.rcons.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program.
 *
 * @param nanos from exec to its end
 * @param peakBytes the most memory that it had in use; what it took in its last two milliseconds is not seen
 */
record Run(long nanos, long peakBytes) {
    private static final int LOOK_MILLIS = 2;
    private static final int PATIENCE_SECONDS = 120;
    private static final int KILO = 1024;
    private static final String PEAK = "VmHWM:";

    /**
     * Runs it.
     *
     * @param output takes what it prints
     * @throws IOException if it does not end well; with the end of what it printed
     */
    static Run of(List<String> command, Map<String, String> environment, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        try {
            process.getOutputStream().close();
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process.pid()));
                if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IOException(command + " takes longer than " + PATIENCE_SECONDS + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        long end = System.nanoTime();
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with status " + process.exitValue() + ": " + lastLine(output));
        }
        return new Run(end - start, peak);
    }

    private static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
                if (line.startsWith(PEAK)) {
                    return KILO
                            * Long.parseLong(line.substring(PEAK.length(), line.length() - "kB".length())
                                    .strip());
                }
            }
        } catch (IOException e) {
            // It has just ended.
        }
        return 0;
    }

    private static String lastLine(Path output) throws IOException {
        String text = Files.readString(output).strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
