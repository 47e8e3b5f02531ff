package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rcons.testbed.real.RealConserver;

/** {@code rcons capture} and {@code getmacs} as they are packaged, without a terminal. */
final class CaptureProgram {
    private static final int PATIENCE_SECONDS = 50;
    private static final Path JAR = Path.of(Program.launcher()).resolveSibling("../capture/target/capture.jar");

    private final Path home;

    /**
     * What came of a run.
     *
     * @param status of its exit
     * @param out its standard output
     * @param err its standard error
     */
    record Outcome(int status, String out, String err) {}

    CaptureProgram(Path home) {
        this.home = home;
        assumeTrue(Files.isReadable(JAR), "capture is not built: run 'mvn verify', which packages it before");
    }

    /** The way to the consoles of a real conserver. */
    static List<String> at(RealConserver conserver) {
        return List.of("-n", "--inventory", "none", "-M", conserver.address(), "-p", String.valueOf(conserver.port()));
    }

    /** Runs {@code rcons capture} to its end. */
    Outcome capture(List<String> way, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Program.launcher(), "capture");
        builder.command().addAll(way);
        builder.command().addAll(List.of(arguments));
        return run(builder, "");
    }

    /** Runs {@code getmacs} to its end. */
    Outcome getmacs(List<String> way, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(Program.launcher()).resolveSibling("getmacs").toString());
        builder.command().addAll(way);
        builder.command().addAll(List.of(arguments));
        return run(builder, "");
    }

    /** Runs a prepared command line with this standard input. */
    Outcome run(ProcessBuilder builder, String input) throws Exception {
        Path errors = Files.createTempFile(home, "errors", ".txt");
        builder.environment().putAll(Program.environment());
        builder.environment().put("HOME", home.toString());
        Process process = builder.redirectError(errors.toFile()).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = text(process.getInputStream());
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
        return new Outcome(process.exitValue(), out, Files.readString(errors));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
