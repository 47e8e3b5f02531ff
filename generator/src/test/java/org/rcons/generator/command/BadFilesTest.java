package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of hosts that cannot be read, written or edited, and a database that is in use. */
final class BadFilesTest {
    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));
    private String inventory = "";

    @BeforeEach
    void sit() {
        terminal = new Terminal(folder);
        inventory = terminal.fourNodes();
    }

    private Terminal.Run run(String output, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "--inventory";
        arguments[1] = inventory;
        arguments[2] = "--output";
        arguments[3] = output;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return terminal.run(arguments);
    }

    @Test
    void folderThatCannotBeMade() {
        Terminal.Run run = run("/proc/rcons");

        assertEquals(73, run.status(), run.all());
        assertEquals(List.of("makeconservercf: /proc/rcons: cannot be written: no such file or folder"), run.err());
    }

    @Test
    void fileInThePlaceOfTheFolder() {
        terminal.file("o", "mine");

        Terminal.Run run = run(terminal.path("o"), "n1");

        assertEquals(1, run.status(), run.all());
        assertEquals(
                List.of("makeconservercf: 10.0.0.7: " + terminal.path("o/10.0.0.7")
                        + ": cannot be read: Not a directory (" + terminal.path("o/10.0.0.7/conserver.cf") + ")"),
                run.err());
        assertEquals("mine\n", terminal.text("o"));
    }

    @Test
    void hostWhoseFileIsAFolder_stopsNoOther() throws Exception {
        Files.createDirectories(folder.resolve("o/10.0.0.7/conserver.cf"));

        Terminal.Run run = run(terminal.path("o"));

        assertEquals(1, run.status(), run.all());
        assertEquals(
                List.of("makeconservercf: 10.0.0.7: " + terminal.path("o/10.0.0.7")
                        + ": cannot be read: Is a directory"),
                run.err());
        assertEquals(List.of("n3 10.0.0.8", "n4 10.0.0.8"), terminal.routes("o"));
    }

    @Test
    void tornMarkers_areForTheUserToMend_andRoutesStay() {
        run(terminal.path("o"));
        terminal.file("o/10.0.0.7/conserver.cf", "# mine", "#xCAT BEGIN n1 CONS", "console n1 {");
        Map<String, String> before = terminal.state("o");

        Terminal.Run run = run(terminal.path("o"));

        assertEquals(1, run.status(), run.all());
        assertEquals(
                List.of("makeconservercf: 10.0.0.7: " + terminal.path("o/10.0.0.7/conserver.cf")
                        + ": line 2: '#xCAT BEGIN n1 CONS' has no END line of its own;"
                        + " mend or remove these lines by hand first"),
                run.err());
        assertEquals(before, terminal.state("o"));
    }

    @Test
    void tornMarkers_ofTheOnlyHost() {
        run(terminal.path("o"));
        terminal.file("o/10.0.0.7/conserver.cf", "#xCAT BEGIN n1 CONS");
        Map<String, String> before = terminal.state("o");

        Terminal.Run run = run(terminal.path("o"), "n1");

        assertEquals(78, run.status(), run.all());
        assertEquals(before, terminal.state("o"));
    }

    @Test
    void routesThatAreNone() {
        run(terminal.path("o"));
        terminal.file("o/routes", "n1");
        Map<String, String> before = terminal.state("o");

        Terminal.Run run = run(terminal.path("o"), "n1");

        assertEquals(78, run.status(), run.all());
        assertEquals(1, run.err().size(), run.all());
        assertTrue(run.err().get(0).contains(terminal.path("o/routes")), run.all());
        assertEquals(before, terminal.state("o"));
    }

    @Test
    void routesThatAreNone_hinderNeitherALookNorARunForAll() {
        run(terminal.path("o"));
        String routes = terminal.text("o/routes");
        terminal.file("o/routes", "n1");

        Terminal.Run look = run(terminal.path("o"), "--dry-run");
        Terminal.Run run = run(terminal.path("o"));

        assertEquals(0, look.status(), look.all());
        assertTrue(look.err().get(0).contains(terminal.path("o/routes:1")), look.all());
        assertEquals(0, run.status(), run.all());
        assertEquals(routes, terminal.text("o/routes"));
    }

    @Test
    void lockedDatabase_isWaitedForAWhile() throws SQLException {
        Path database = folder.resolve("nodelist.sqlite");
        inventory = "SQLite:" + folder;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE nodelist (node, groups, disable)");
            statement.execute("BEGIN EXCLUSIVE");

            Terminal.Run run = run(terminal.path("o"));

            assertEquals(66, run.status(), run.all());
            assertEquals(1, run.err().size(), run.all());
            assertTrue(run.err().get(0).contains(database + ": still locked by another program after "), run.all());
            assertTrue(Files.notExists(folder.resolve("o")));
        }
    }

    @Test
    void databaseThatIsNone() {
        terminal.file("nodelist.sqlite", "this is a text, and not a short one, of more than a hundred bytes".repeat(2));
        inventory = "SQLite:" + folder;

        Terminal.Run run = run(terminal.path("o"));

        assertEquals(66, run.status(), run.all());
        assertEquals(1, run.err().size(), run.all());
        assertTrue(run.err().get(0).contains(terminal.path("nodelist.sqlite")), run.all());
    }
}
