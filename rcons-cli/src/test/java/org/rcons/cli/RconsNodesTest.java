package org.rcons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.cli.RconsProcess.Outcome;
import org.rcons.testbed.fake.ConsoleSetup;
import org.rcons.testbed.fake.FakeConserver;

/** {@code rcons nodes} and a visit by way of the inventory, as processes, on an xCAT database in SQLite files. */
final class RconsNodesTest {
    private static final int MANY = 5000;

    @RegisterExtension
    final FakeConserver conserver =
            FakeConserver.host().console(ConsoleSetup.named("n1")).build();

    @TempDir
    private Path home;

    private Path database;

    @BeforeEach
    void givenADatabase() throws Exception {
        database = Files.createDirectory(home.resolve("xcat"));
        table("site", "(key, value, comments, disable)");
        table("nodelist", "(node, groups, disable)", "('n2', 'all', NULL)", "('n10', 'all', NULL)");
        hosts("('n2', '10.0.0.1', 'ipmi', NULL)", "('n10', '10.0.0.2', 'ipmi', NULL)");
    }

    private void hosts(String... rows) throws SQLException {
        table("nodehm", "(node, conserver, cons, disable)", rows);
    }

    private void table(String name, String columns, String... rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.resolve(name + ".sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name);
            statement.execute("CREATE TABLE " + name + " " + columns);
            if (rows.length > 0) {
                statement.execute("INSERT INTO " + name + " VALUES " + String.join(", ", rows));
            }
        }
    }

    private Outcome run(List<String> command) throws Exception {
        try (RconsProcess rcons = RconsProcess.start(home, command)) {
            return rcons.endInput().awaitEnd();
        }
    }

    /** With this database as the default. */
    private List<String> rcons(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/env", "XCATCFG=SQLite:" + database, "RCONS_ROUTES=" + home.resolve("routes")));
        command.addAll(RconsProcess.command(arguments));
        return command;
    }

    /** In a shell, with its standard output as the shell's words say. */
    private List<String> shell(String words, List<String> command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", words, "sh"));
        all.addAll(command);
        return all;
    }

    @Test
    void nodesAreListedWithTheHostThatAVisitWouldGoTo() throws Exception {
        Files.writeString(home.resolve("routes"), "n10 sn7\n");

        Outcome outcome = run(rcons("nodes"));

        assertEquals("", outcome.err());
        assertEquals(0, outcome.status());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(3, lines.size(), outcome.out());
        assertTrue(lines.get(1).matches("n2 +10\\.0\\.0\\.1\\S* +inventory +ipmi"), lines.get(1));
        assertTrue(lines.get(2).matches("n10 +sn7\\S* +routes +ipmi"), lines.get(2));
    }

    @Test
    void aNamedInventoryIsTakenInsteadOfTheDefault() throws Exception {
        Outcome outcome = run(RconsProcess.command("nodes", "n2", "-o", "json", "--inventory", "SQLite:" + database));

        assertEquals("", outcome.err());
        assertTrue(outcome.out().startsWith("{\"version\":1,\"nodes\":[\n{\"node\":\"n2\","), outcome.out());
    }

    @Test
    void unknownNodesAreAllNamedAndNothingIsListed() throws Exception {
        Outcome outcome = run(rcons("nodes", "n2,nx,ny"));

        assertEquals(66, outcome.status());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("rcons: ") && outcome.err().endsWith("nx, ny\n"), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void anInventoryThatIsNotThereIsOneLine() throws Exception {
        Outcome outcome = run(RconsProcess.command("nodes", "--inventory", "SQLite:" + home.resolve("nowhere")));

        assertEquals(66, outcome.status());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() throws Exception {
        String nodes = IntStream.range(0, MANY)
                .mapToObj(i -> "('node" + i + "', 'all', NULL)")
                .collect(Collectors.joining(", "));
        table("nodelist", "(node, groups, disable)", "('n2', 'all', NULL), ('n10', 'all', NULL)", nodes);

        Outcome outcome = run(shell("{ \"$@\"; echo \"status $?\" >&2; } | head -n 1", rcons("nodes")));

        assertEquals("status 0\n", outcome.err());
        assertEquals(1, outcome.out().lines().count(), outcome.out());
    }

    @Test
    void aFullDiskIsAnError() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "needs /dev/full: run on Linux");

        Outcome outcome = run(shell("exec \"$@\" >/dev/full", rcons("nodes")));

        assertEquals(69, outcome.status());
        assertTrue(outcome.err().startsWith("rcons: cannot write to standard output: "), outcome.err());
    }

    @Test
    void aVisitGoesToTheHostInTheDatabase() throws Exception {
        hosts("('n1', '127.0.0.1:10.0.0.1', 'ipmi', NULL)");
        table("nodelist", "(node, groups, disable)", "('n1', 'all', NULL)");
        String port = conserver.masterAddress().replaceFirst(".*:", "");

        Outcome outcome = run(rcons("-v", "-n", "-E", "--quiet-time", "0.1", "-p", port, "n1"));

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains("n1 is at 127.0.0.1:" + port + " (SQLite:" + database), outcome.err());
    }

    @Test
    void aBrokenDatabaseIsInNobodysWayThatNeedsItNot() throws Exception {
        Files.writeString(
                database.resolve("nodehm.sqlite"), "this is no database, but long enough to be one".repeat(9));
        Files.writeString(home.resolve("routes"), "n1 " + conserver.masterAddress() + "\n");

        Outcome routed = run(rcons("-n", "-E", "--quiet-time", "0.1", "n1"));
        Outcome live = run(rcons("-n", "-E", "n2"));

        assertEquals(0, routed.status(), routed.err());
        assertEquals(78, live.status(), live.err());
        assertTrue(live.err().endsWith(" (or name the host: -M HOST)\n"), live.err());
        assertEquals(1, live.err().lines().count(), live.err());
    }
}
