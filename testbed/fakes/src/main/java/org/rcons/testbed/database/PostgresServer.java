package org.rcons.testbed.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from Debian's package {@code postgresql}. */
public final class PostgresServer extends DatabaseServer {
    private static final String ADMINISTRATOR = "postgres";

    /** Not started yet. */
    public PostgresServer() {
        super(new ServerUser("postgres"));
    }

    @Override
    public @Nullable String missing() {
        return programs() == null || !user().isThere() ? "no PostgreSQL server: install postgresql" : null;
    }

    /** Debian keeps the programs of each version by themselves, and others have them in the path. */
    private static @Nullable Path programs() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(versions)) {
                for (Path version : found) {
                    if (Files.isExecutable(version.resolve("bin/initdb"))) {
                        return version.resolve("bin");
                    }
                }
            } catch (IOException e) {
                return null;
            }
        }
        return Files.isExecutable(Path.of("/usr/bin/initdb")) ? Path.of("/usr/bin") : null;
    }

    @Override
    public String cfgloc() {
        return "Pg:dbname=" + DATABASE + ";host=" + ADDRESS + ";port=" + port() + '|' + USER + '|' + PASSWORD;
    }

    private static String program(String name) {
        return programs() + "/" + name;
    }

    @Override
    void prepare(Path folder) throws IOException {
        List<String> initdb = List.of(
                program("initdb"),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + ADMINISTRATOR,
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        ServerProgram.run(user().running(initdb), "", Map.of());
    }

    @Override
    ServerProgram program(Path folder, int port) throws IOException {
        List<String> postgres = List.of(
                program("postgres"),
                "-D",
                folder.resolve("data").toString(),
                "-h",
                ADDRESS,
                "-p",
                String.valueOf(port),
                "-k",
                folder.toString(),
                "-F");
        return ServerProgram.start(user().running(postgres), folder.resolve("server.log"));
    }

    @Override
    String ready() {
        return "ready to accept connections";
    }

    @Override
    void create(Path folder, int port) throws IOException {
        client(
                "CREATE USER " + USER + " PASSWORD '" + PASSWORD + "';\n" + "CREATE DATABASE " + DATABASE + " OWNER "
                        + USER + ";\n",
                folder,
                port,
                ADMINISTRATOR);
    }

    @Override
    void administer(String sql, Path folder, int port) throws IOException {
        client("SET ROLE " + USER + ";\n" + sql, folder, port, DATABASE);
    }

    private void client(String sql, Path folder, int port, String database) throws IOException {
        List<String> psql = List.of(
                program("psql"),
                "--no-psqlrc",
                "--quiet",
                "--set=ON_ERROR_STOP=1",
                "--host=" + folder,
                "--port=" + port,
                "--username=" + ADMINISTRATOR,
                "--dbname=" + database);
        ServerProgram.run(user().running(psql), sql, Map.of("PGCLIENTENCODING", "UTF8"));
    }
}
