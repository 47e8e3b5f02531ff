package org.rcons.capture.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many consoles this process may have open: each takes a descriptor, and Java uses the hard limit. */
public final class Descriptors {
    private static final Pattern FILES = Pattern.compile("Max open files +\\S+ +([0-9]{1,9}) ");
    private static final Path LIMITS = Path.of("/proc/self/limits");
    /** For jars, files of {@code --save}, locators and the standard streams. */
    private static final int OWN = 400;

    private static final int MOST = 100_000;
    private static final int WITHOUT_PROC = 3_000;

    private Descriptors() {}

    /** Consoles at the same time; at least one. */
    public static int consoles() {
        try {
            return consoles(Files.readAllLines(LIMITS));
        } catch (IOException e) {
            // Not Linux: a number that is possible everywhere.
            return WITHOUT_PROC;
        }
    }

    static int consoles(List<String> limits) {
        for (String line : limits) {
            Matcher files = FILES.matcher(line);
            if (files.lookingAt()) {
                return Math.max(1, Math.min(MOST, Integer.parseInt(files.group(1)) - OWN));
            }
            if (line.startsWith("Max open files")) {
                return MOST;
            }
        }
        return WITHOUT_PROC;
    }
}
