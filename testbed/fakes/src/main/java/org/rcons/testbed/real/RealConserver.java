package org.rcons.testbed.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The conserver of this machine with a configuration of its own, on high ports of the loopback net. In a test class,
 * which is skipped where conserver is not installed:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RealConserver conserver = RealConserver.of(ConserverSetup.PLAIN.echo("n1"));
 * }</pre>
 *
 * <p>Elsewhere: {@link #start()} and close it. It uses the compiled-in pid file of the machine's conserver, which it
 * reads never and which conserver does not miss. Not thread-safe.
 */
public final class RealConserver implements AutoCloseable, BeforeAllCallback, AfterAllCallback {
    private static final Path PROGRAM = Path.of("/usr/sbin/conserver");
    private static final int MAX_GROUPS = 8;

    private final ConserverSetup setup;
    private @Nullable Path folder;
    private @Nullable ServerProcess process;
    private int port;

    private RealConserver(ConserverSetup setup) {
        this.setup = setup;
    }

    /** Not started yet. */
    public static RealConserver of(ConserverSetup setup) {
        return new RealConserver(setup);
    }

    /** The same at the port of another one, which must have another address: redirects name no port. */
    public static RealConserver beside(RealConserver other, ConserverSetup setup) {
        RealConserver conserver = new RealConserver(setup);
        conserver.port = other.port();
        return conserver;
    }

    /** What to install so that {@link #start} can work, or null if it is there. */
    public static @Nullable String missing() {
        return Files.isExecutable(PROGRAM) ? null : "no " + PROGRAM + ": install conserver-server";
    }

    /**
     * Starts it, and returns when it listens. After {@link #stop} it starts again, at the same ports.
     *
     * @throws IOException if it does not listen within 20 s; the message has its own words
     */
    public void start() throws IOException {
        Path configuration = Files.writeString(folder().resolve("conserver.cf"), setup.configuration(folder()));
        Path users = Files.writeString(folder().resolve("passwd"), setup.users());
        ServerProcess started = new ServerProcess(command(configuration, users), folder().resolve("server.log"));
        process = started;
        started.awaitListening(setup.address(), port());
    }

    private List<String> command(Path configuration, Path users) {
        return List.of(
                PROGRAM.toString(),
                "-C",
                configuration.toString(),
                "-P",
                users.toString(),
                "-M",
                setup.address(),
                "-p",
                String.valueOf(port()),
                "-b",
                String.valueOf(port() + 1),
                "-m",
                String.valueOf(setup.groupSize()));
    }

    /** Ends it as its administrator would; its clients are told. */
    public void stop() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (folder != null) {
            Folders.delete(folder);
            folder = null;
        }
    }

    public String address() {
        return setup.address();
    }

    /** The primary port; those of the groups follow it. */
    public int port() {
        if (port == 0) {
            try {
                port = FreePorts.row(setup.address(), 1 + MAX_GROUPS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return port;
    }

    /** {@code address:port} of the master. */
    public String master() {
        return address() + ':' + port();
    }

    /** Where its files are; a place for those of a test, too, gone when it is closed. */
    public Path folder() {
        if (folder == null) {
            folder = Folders.temporary();
        }
        return folder;
    }

    /** All that a console has said since the first start, one char a byte, and conserver's own notes. */
    public String consoleLog(String console) throws IOException {
        return Files.readString(folder().resolve(console + ".log"), ISO_8859_1);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        String missing = missing();
        assumeTrue(missing == null, String.valueOf(missing));
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
