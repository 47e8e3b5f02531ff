package org.rcons.start;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a Java makes an archive of the classes that a training visit loads. Every step runs the launcher, so that the
 * archive is made under the very options that it will be used with; file names are relative to the folder it runs
 * in, since {@code RCONS_JAVA_OPTS} is split at blanks.
 */
final class Recipe {
    private static final int AOT_SINCE = 25;
    private static final int STEP_SECONDS = 120;

    private final Path launcher;
    private final List<Step> steps;

    private Recipe(Path launcher, List<Step> steps) {
        this.launcher = launcher;
        this.steps = steps;
    }

    /** One run of the launcher: the options that it gives to Java, and its argument. */
    record Step(String options, String argument) {}

    static Recipe ofThisJava(Path launcher) {
        return of(Runtime.version().feature(), launcher);
    }

    /** An AOT cache from Java 25 on; before, a static class-data archive from a list of classes. */
    static Recipe of(int javaVersion, Path launcher) {
        if (javaVersion >= AOT_SINCE) {
            return new Recipe(launcher, List.of(new Step("-XX:AOTCacheOutput=archive", "--train")));
        }
        return new Recipe(
                launcher,
                List.of(
                        new Step("-XX:DumpLoadedClassList=classes", "--train"),
                        new Step(
                                "-Xshare:dump -XX:SharedClassListFile=classes -XX:SharedArchiveFile=archive",
                                "--train")));
    }

    List<Step> steps() {
        return steps;
    }

    /** Makes the archive in an empty folder and returns its path in there. */
    Path cook(Path folder) throws IOException {
        for (Step step : steps) {
            run(step, folder);
        }
        Path archive = folder.resolve("archive");
        if (!Files.isRegularFile(archive)) {
            throw new WarmException("Java " + Runtime.version() + " wrote none" + lastWords(folder));
        }
        return archive;
    }

    private void run(Step step, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), step.argument());
        builder.directory(folder.toFile());
        builder.redirectInput(Redirect.from(new File("/dev/null")));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("RCONS_JAVA", System.getProperty("java.home"));
        builder.environment().put("RCONS_ARCHIVE", "none");
        builder.environment().put("RCONS_JAVA_OPTS", step.options());
        int status = await(builder.start());
        if (status != 0) {
            throw new WarmException("the training ended with status " + status + lastWords(folder));
        }
    }

    private static int await(Process process) throws IOException {
        try {
            if (process.waitFor(STEP_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new WarmException("the training did not end within " + STEP_SECONDS + " s");
    }

    /** The last line that the step printed, to append to a message; empty if there is none. */
    private static String lastWords(Path folder) throws IOException {
        String output = Files.readString(folder.resolve("output"), StandardCharsets.ISO_8859_1)
                .strip();
        return output.isEmpty() ? "" : ": " + output.substring(output.lastIndexOf('\n') + 1);
    }
}
