package org.rcons.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** rcons as it is packaged: the inventory in a folder of its own. */
class NodesJourneyTest {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    private Path home;

    @BeforeEach
    void require() throws IOException {
        Program.require();
        table("site", "#key,value,comments,disable");
        table("nodelist", "#node,groups,disable", "\"n1\",\"all\",", "\"n2\",\"all\",");
        table("nodehm", "#node,conserver,cons,disable", "\"n1\",\"127.0.0.7\",\"ipmi\",", "\"n2\",,\"ipmi\",");
    }

    private void table(String name, String... lines) throws IOException {
        Files.write(home.resolve(name + ".csv"), List.of(lines));
    }

    private record Outcome(int status, String out) {}

    private Outcome rcons(Map<String, String> more, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Program.launcher());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(Program.environment());
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(more);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return new Outcome(process.exitValue(), out);
    }

    @Test
    void nodesAreListed() throws Exception {
        Outcome outcome = rcons(Map.of(), "nodes", "--inventory", home.toString(), "n1");

        assertEquals(0, outcome.status(), outcome.out());
        assertTrue(outcome.out().contains("\nn1    127.0.0.7"), outcome.out());
    }

    @Test
    void aVisitFindsItsHostInTheInventory() throws Exception {
        Outcome outcome = rcons(Map.of("XCATCFG", "CSV:" + home), "-v", "-n", "-E", "-p", "1", "n1");

        assertTrue(outcome.out().startsWith("rcons: n1 is at 127.0.0.7:1 ("), outcome.out());
    }

    /** SQLite's native library comes along unpacked: /tmp may be full, or mounted noexec. */
    @Test
    void aDatabaseIsReadWithoutTheFolderForTemporaryFiles() throws Exception {
        Path database = Files.createDirectory(home.resolve("xcat"));
        for (String name : List.of("site (key, value, disable)", "nodelist (node, groups, disable)")) {
            String file = name.substring(0, name.indexOf(' ')) + ".sqlite";
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.resolve(file));
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE " + name);
            }
        }

        Outcome outcome = rcons(
                Map.of("RCONS_JAVA_OPTS", "-Djava.io.tmpdir=" + home.resolve("nowhere")),
                "nodes",
                "--inventory",
                database.toString());

        // Java from 25 on warns of the folder itself.
        String table = outcome.out().replace("WARNING: java.io.tmpdir directory does not exist\n", "");
        assertEquals(new Outcome(0, "NODE  CONSERVER  RULE  CONSOLE\n"), new Outcome(outcome.status(), table));
    }

    /** Every jar on the class path makes each encrypted start longer. */
    @Test
    void theInventoryIsNotOnTheClassPath() throws IOException {
        try (Stream<Path> jars = Files.list(Program.libraries())) {
            List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();

            assertTrue(names.stream().noneMatch(name -> name.matches("(generator|sqlite|postgresql|mariadb|snake).*")));
        }
    }
}
