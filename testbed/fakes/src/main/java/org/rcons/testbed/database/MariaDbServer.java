package org.rcons.testbed.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MariaDB from Debian's package {@code mariadb-server}. */
public final class MariaDbServer extends DatabaseServer {
    private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");

    /** Not started yet. */
    public MariaDbServer() {
        super(new ServerUser("mysql"));
    }

    @Override
    public @Nullable String missing() {
        return Files.isExecutable(PROGRAM) && user().isThere() ? null : "no MariaDB server: install mariadb-server";
    }

    @Override
    public String cfgloc() {
        return "mysql:dbname=" + DATABASE + ";host=" + ADDRESS + ";port=" + port() + '|' + USER + '|' + PASSWORD;
    }

    @Override
    void prepare(Path folder) throws IOException {
        List<String> install = List.of(
                "/usr/bin/mariadb-install-db",
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        ServerProgram.run(user().running(install), "", Map.of("HOME", folder.toString()));
    }

    @Override
    ServerProgram program(Path folder, int port) throws IOException {
        List<String> mariadbd = List.of(
                PROGRAM.toString(),
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--socket=" + socket(folder),
                "--pid-file=" + folder.resolve("server.pid"),
                "--bind-address=" + ADDRESS,
                "--port=" + port,
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=0");
        return ServerProgram.start(user().running(mariadbd), folder.resolve("server.log"));
    }

    private static Path socket(Path folder) {
        return folder.resolve("sql.socket");
    }

    @Override
    String ready() {
        return "ready for connections";
    }

    @Override
    void create(Path folder, int port) throws IOException {
        client(
                "CREATE DATABASE " + DATABASE + " CHARACTER SET utf8mb4;\n"
                        + "CREATE USER " + USER + "@'%' IDENTIFIED BY '" + PASSWORD + "';\n"
                        + "GRANT ALL ON " + DATABASE + ".* TO " + USER + "@'%';\n",
                folder,
                "mysql");
    }

    @Override
    void administer(String sql, Path folder, int port) throws IOException {
        client(sql, folder, DATABASE);
    }

    private void client(String sql, Path folder, String database) throws IOException {
        List<String> mariadb = List.of(
                "/usr/bin/mariadb",
                "--no-defaults",
                "--socket=" + socket(folder),
                "--user=root",
                "--database=" + database);
        ServerProgram.run(user().running(mariadb), sql, Map.of());
    }
}
