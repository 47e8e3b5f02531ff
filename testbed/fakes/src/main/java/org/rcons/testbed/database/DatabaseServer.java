package org.rcons.testbed.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rcons.testbed.real.Folders;
import org.rcons.testbed.real.FreePorts;

/**
 * A database server with one empty database, {@value #DATABASE}, and a user who owns it and needs a password. In a test
 * class, which is skipped where the server is not installed:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DatabaseServer server = new PostgresServer();
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public abstract sealed class DatabaseServer implements AutoCloseable, BeforeAllCallback, AfterAllCallback
        permits PostgresServer, MariaDbServer {
    /** Where it listens. */
    public static final String ADDRESS = "127.0.0.1";

    /** The name of its database. */
    public static final String DATABASE = "xcatdb";

    /** The owner of the database. */
    public static final String USER = "xcat";

    /** Of {@link #USER}; a word that appears in nothing else. */
    public static final String PASSWORD = "open-sesame-4711";

    private final ServerUser user;
    private @Nullable Path folder;
    private @Nullable ServerProgram program;
    private int port;

    /** A server that runs as this user if the tests run as root. */
    DatabaseServer(ServerUser user) {
        this.user = user;
    }

    /** What to install so that {@link #start} can work, or null if it is there. */
    public abstract @Nullable String missing();

    /** The location in xCAT's words, {@code Pg:dbname=...|user|password}. */
    public abstract String cfgloc();

    /** Creates the files. */
    abstract void prepare(Path folder) throws IOException;

    /** The command that serves them in the foreground. */
    abstract ServerProgram program(Path folder, int port) throws IOException;

    /** What it says when it takes connections. */
    abstract String ready();

    /** Creates the database and its user, once the server is ready. */
    abstract void create(Path folder, int port) throws IOException;

    /** Executes statements in the database. */
    abstract void administer(String sql, Path folder, int port) throws IOException;

    /** Who the server's programs run as. */
    final ServerUser user() {
        return user;
    }

    /**
     * Creates and starts it, and returns when it takes connections and the database is there.
     *
     * @throws IOException with its own words if it does not
     */
    public final void start() throws IOException {
        port = FreePorts.row(ADDRESS, 1);
        Path created = user.folder();
        folder = created;
        prepare(created);
        ServerProgram started = program(created, port);
        program = started;
        started.awaitSaying(ready());
        create(created, port);
    }

    /** Executes statements in {@link #DATABASE}, in the server's dialect, with every right to it. */
    public final void execute(String sql) throws IOException {
        Path started = folder;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        administer(sql, started, port);
    }

    /** Where it listens. */
    public final int port() {
        return port;
    }

    /** Ends it and removes its files. */
    @Override
    public final void close() {
        if (program != null) {
            program.close();
            program = null;
        }
        if (folder != null) {
            Folders.delete(folder);
            folder = null;
        }
    }

    @Override
    public final void beforeAll(ExtensionContext context) throws IOException {
        String missing = missing();
        assumeTrue(missing == null, String.valueOf(missing));
        try {
            start();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public final void afterAll(ExtensionContext context) {
        close();
    }
}
