package org.rcons.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What {@code --warm} does: makes the archive that lets the next start of a program take half the time. */
public final class Warm {
    private static final int OK = 0;
    private static final int INTERNAL_ERROR = 70;
    private static final int ARGUMENTS = 4;

    private final String program;
    private final PrintStream out;
    private final PrintStream err;

    Warm(String program, PrintStream out, PrintStream err) {
        this.program = program;
        this.out = out;
        this.err = err;
    }

    /**
     * {@code PROGRAM LAUNCHER JAR ARCHIVE}, as the launcher calls it: what the program is called, how it is started, what
     * it is loaded from, and the archive to be made, which is empty if there is no place for one.
     */
    public static void main(String[] arguments) {
        if (arguments.length != ARGUMENTS) {
            System.err.println("start: only the launchers know how to call this: run rcons --warm");
            System.exit(INTERNAL_ERROR);
        }
        Warm warm = new Warm(arguments[0], System.out, System.err);
        System.exit(warm.run(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]));
    }

    /** Makes the archive for this Java and says so in one line; the programs work without one. */
    int run(Path launcher, Path jar, String archive) {
        long start = System.nanoTime();
        try {
            if (archive.isEmpty()) {
                throw new WarmException("there is no place for it: set HOME or XDG_CACHE_HOME");
            }
            Path file = Path.of(archive);
            new ArchiveFolder(file, jar).replace(Recipe.ofThisJava(launcher));
            out.println(line(file, System.nanoTime() - start));
            return OK;
        } catch (IOException e) {
            err.println(
                    program + ": no start-up archive made: " + e.getMessage() + " (" + program + " works without it)");
            return INTERNAL_ERROR;
        }
    }

    private String line(Path archive, long nanoseconds) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s: start-up archive for Java %s: %s (%.1f MB, made in %.1f s)",
                program,
                System.getProperty("java.runtime.version"),
                archive,
                Files.size(archive) / 1e6,
                nanoseconds / 1e9);
    }
}
