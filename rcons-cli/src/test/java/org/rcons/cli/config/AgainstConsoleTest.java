package org.rcons.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random configuration files mean the same to us and to the real {@code console}. */
final class AgainstConsoleTest {
    private static final Path CONSOLE = Path.of("/usr/bin/console");
    private static final Pattern TRIED = Pattern.compile("Unable to connect to 127\\.0\\.0\\.1:(\\d+)");
    /** It does, for example, on an empty word in front of a block. */
    private static final String CRASHED = "crashed";

    private static final int ROUNDS = 150;
    private static final String[] PIECES = {
        "config * {",
        "config 127.0.0.1 {",
        "config 192.0.2.1 {",
        "port 61001;",
        "port 61002;",
        "port \"61003\";",
        "port 61004",
        "}",
        "}",
        "}",
        "{",
        ";",
        "config",
        "*",
        "port",
        "61005",
        "bogus",
        "bogus 1;",
        "terminal * {",
        "attach \"x;}\";",
        "striphigh yes;",
        "# port 61006;\n",
        "\n",
        "\\",
        "\"",
        "po\\rt 61007;",
        "\r\n",
        "\"\"",
        "\t",
        "#include /dev/null\n",
        "config \"*\" {",
        "PORT 61008;",
        "port 61009 ;"
    };

    @TempDir
    private Path dir;

    @Test
    void the_same_file_leads_to_the_same_port() throws Exception {
        assumeTrue(Files.isExecutable(CONSOLE), "needs /usr/bin/console: install the package conserver-client");
        Random random = new Random(9);
        Path file = dir.resolve("consolerc");
        for (int round = 0; round < ROUNDS; round++) {
            Files.writeString(file, text(random));
            String theirs = theirs(file);
            if (!theirs.equals(CRASHED)) {
                assertEquals(theirs, ours(file), () -> "for the file\n" + content(file));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "config * { port 61000; ");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(8) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String ours(Path file) {
        try {
            int port = new ConfigFiles(Map.of("TERM", "vt100"))
                    .read(true, file.toString())
                    .port();
            return port == 0 ? "782" : String.valueOf(port);
        } catch (ConfigException e) {
            return "stops";
        }
    }

    private static String theirs(Path file) throws IOException, InterruptedException {
        Process console = new ProcessBuilder(
                        CONSOLE.toString(), "-n", "-E", "-M", "127.0.0.1", "-C", file.toString(), "n1")
                .redirectErrorStream(true)
                .start();
        try (InputStream out = console.getInputStream()) {
            console.getOutputStream().close();
            String said = new String(out.readNBytes(65_536), StandardCharsets.ISO_8859_1);
            boolean ended = console.waitFor(10, TimeUnit.SECONDS);
            Matcher tried = TRIED.matcher(said);
            if (tried.find()) {
                return tried.group(1);
            }
            return ended && console.exitValue() > 128 ? CRASHED : "stops";
        } finally {
            console.destroyForcibly();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
