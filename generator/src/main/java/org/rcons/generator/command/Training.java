package org.rcons.generator.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.rcons.generator.inventory.tables.SqliteLibrary;

/**
 * What {@code makeconservercf --train} does, which is no command for users: {@code makeconservercf --warm} runs it to see
 * which classes load. It writes the file of a small xCAT database of its own twice: for all nodes, and for one.
 */
final class Training {
    private static final int OK = 0;
    private static final int INTERNAL_ERROR = 70;
    private static final List<Statements> DATABASE = List.of(
            new Statements(
                    "site",
                    "CREATE TABLE site (key TEXT, value TEXT, comments TEXT, disable TEXT)",
                    "INSERT INTO site VALUES ('master', '127.0.0.1', NULL, NULL)"),
            new Statements(
                    "nodelist",
                    "CREATE TABLE nodelist (node TEXT, groups TEXT, disable TEXT)",
                    "INSERT INTO nodelist VALUES ('n1', 'ipmi,all', NULL), ('n2', 'ipmi,all', NULL),"
                            + " ('n3', 'other,all', NULL)"),
            new Statements(
                    "nodehm",
                    "CREATE TABLE nodehm (node TEXT, mgt TEXT, cons TEXT, conserver TEXT, serialport TEXT,"
                            + " serialspeed TEXT, termserver TEXT, termport TEXT, consoleondemand TEXT, disable TEXT)",
                    "INSERT INTO nodehm (node, mgt, cons, conserver) VALUES ('ipmi', 'ipmi', NULL,"
                            + " '|n(\\d+)|127.0.0.($1)|'), ('other', NULL, 'openbmc', NULL)"));

    private final TrainingRun command;
    private final PrintStream err;

    Training(TrainingRun command, PrintStream err) {
        this.command = command;
        this.err = err;
    }

    /** What makes a table and fills it. */
    private record Statements(String table, String create, String insert) {}

    /** Trains; the exit status is 0, or 70 with one line on the standard error. */
    int run() {
        try {
            Path folder = Files.createTempDirectory("makeconservercf");
            try {
                for (Statements statements : DATABASE) {
                    make(folder, statements);
                }
                write(folder);
            } finally {
                remove(folder);
            }
            return OK;
        } catch (IOException | SQLException | ReflectiveOperationException e) {
            err.println("makeconservercf: the training failed: " + e.getMessage());
            return INTERNAL_ERROR;
        }
    }

    private void write(Path folder) throws IOException {
        String file = folder.resolve("conserver.cf").toString();
        String database = "SQLite:" + folder;
        run("-l", "--reload", "none", "--inventory", database, "--file", file);
        run("--reload", "none", "--inventory", database, "--file", file, "n3");
    }

    private void run(String... arguments) throws IOException {
        int status = command.run(arguments);
        if (status != OK) {
            throw new IOException(String.join(" ", arguments) + " ended with status " + status);
        }
    }

    /** As the inventory's own reading does it, without a look at the drivers that are not needed. */
    private static void make(Path folder, Statements statements) throws SQLException, ReflectiveOperationException {
        SqliteLibrary.locate();
        Driver driver = Class.forName("org.sqlite.JDBC")
                .asSubclass(Driver.class)
                .getDeclaredConstructor()
                .newInstance();
        String url = "jdbc:sqlite:" + folder.resolve(statements.table() + ".sqlite");
        try (Connection connection = driver.connect(url, new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(statements.create());
            statement.execute(statements.insert());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
