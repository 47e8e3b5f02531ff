package org.rcons.bench.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes occupy, in bytes; 0 for one that has ended. */
final class Memory {
    private static final int KILO = 1024;

    private Memory() {}

    /** The most that it ever had in use. */
    static long peak(long pid) {
        return line(pid, "status", "VmHWM:");
    }

    /** Its share: what it shares with others is divided among them. */
    static long share(long pid) {
        return line(pid, "smaps_rollup", "Pss:");
    }

    private static long line(long pid, String file, String label) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), file))) {
                if (line.startsWith(label)) {
                    return KILO * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            // It has just ended.
        }
        return 0;
    }
}
