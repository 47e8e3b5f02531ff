package org.rcons.cli.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What {@code rcons --warm} does: makes the archive that lets the next rcons start in half the time. */
public final class Warm {
    private static final int OK = 0;
    private static final int INTERNAL_ERROR = 70;
    private static final String LAUNCHER = "rcons.launcher";
    private static final String ARCHIVE = "rcons.archive";

    private Warm() {}

    /**
     * Makes the archive for this Java and this jar and says so in one line.
     *
     * @return the exit status: 0, or 70 with one line on the standard error; rcons works without an archive
     */
    public static int run() {
        long start = System.nanoTime();
        try {
            Path archive = Path.of(told(ARCHIVE));
            Path jar = Path.of(System.getProperty("java.class.path"));
            new ArchiveFolder(archive, jar).replace(Recipe.ofThisJava(Path.of(told(LAUNCHER))));
            System.out.println(line(archive, System.nanoTime() - start));
            return OK;
        } catch (IOException e) {
            System.err.println("rcons: no start-up archive made: " + e.getMessage() + " (rcons works without it)");
            return INTERNAL_ERROR;
        }
    }

    private static String told(String property) throws WarmException {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new WarmException("only the launcher, bin/rcons, knows how: run rcons --warm, with $HOME set");
        }
        return value;
    }

    private static String line(Path archive, long nanoseconds) throws IOException {
        return String.format(
                Locale.ROOT,
                "rcons: start-up archive for Java %s: %s (%.1f MB, made in %.1f s)",
                System.getProperty("java.runtime.version"),
                archive,
                Files.size(archive) / 1e6,
                nanoseconds / 1e9);
    }
}
