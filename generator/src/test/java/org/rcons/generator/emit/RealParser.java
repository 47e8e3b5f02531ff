package org.rcons.generator.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The parser of the conserver that is installed. */
final class RealParser {
    private static final Path PROGRAM = Path.of("/usr/sbin/conserver");
    static final String MISSING = "no /usr/sbin/conserver; install Debian's conserver-server";

    private RealParser() {}

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** What it has against a file; empty if it takes it. Names that cannot be resolved are no matter. */
    static String complaints(String file) throws IOException {
        List<String> complaints = new ArrayList<>();
        int status = run(file, complaints);
        complaints.removeIf(line -> !line.contains("ERROR"));
        return status == 0 ? String.join("\n", complaints) : "status " + status + ": " + String.join("\n", complaints);
    }

    /** The last value that it read for a keyword, as in {@code ConsoleItemExec(value)}. */
    static String read(String file, String item) throws IOException {
        List<String> lines = new ArrayList<>();
        run(file, lines, "-D");
        String found = "nothing read";
        for (String line : lines) {
            int at = line.indexOf("ConsoleItem" + item + "(");
            if (at >= 0) {
                found = line.substring(line.indexOf('(', at) + 1, line.lastIndexOf(") ["));
            }
        }
        return found;
    }

    private static int run(String file, List<String> lines, String... options) throws IOException {
        Path cf = Files.createTempFile("rcons", ".cf");
        Path out = Files.createTempFile("rcons", ".out");
        try {
            Files.writeString(cf, file, StandardCharsets.ISO_8859_1);
            List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-S", "-C", cf.toString()));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("conserver -S did not end within 30 s");
            }
            lines.addAll(Files.readAllLines(out, StandardCharsets.ISO_8859_1));
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(cf);
            Files.deleteIfExists(out);
        }
    }
}
