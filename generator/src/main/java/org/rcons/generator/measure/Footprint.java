package org.rcons.generator.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process has of this machine, as Linux tells it. */
final class Footprint {
    private static final String SHARE = "Pss:";

    private Footprint() {}

    /** Megabytes: its own, and its share of what it has in common with others; 0 if it is gone. */
    static double megabytes(long pid) {
        try {
            for (String line : Files.readAllLines(proc(pid, "smaps_rollup"))) {
                if (line.startsWith(SHARE)) {
                    String kilobytes = line.substring(SHARE.length()).strip();
                    return Long.parseLong(kilobytes.substring(0, kilobytes.indexOf(' '))) / 1024.0;
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }

    /** Its open files; 0 if it is gone. */
    static int descriptors(long pid) {
        try (Stream<Path> files = Files.list(proc(pid, "fd"))) {
            return (int) files.count();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", String.valueOf(pid), file);
    }
}
