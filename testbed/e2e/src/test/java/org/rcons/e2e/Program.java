package org.rcons.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rcons.testbed.real.RealConserver;

/** The launcher of the rcons that was built here, under the Java of the tests, without an archive. */
final class Program {
    private static final Path CLI = root().resolve("rcons-cli");
    private static final Path LAUNCHER = CLI.resolve("bin/rcons");
    private static final Path JAR = CLI.resolve("target/rcons.jar");

    private Program() {}

    /** Skips the test if it cannot run. */
    static void require() {
        assumeTrue(Files.isReadable(JAR), "rcons is not built: run 'mvn verify', which packages it before these tests");
    }

    /** The command line for a console of this conserver, without the console. */
    static String at(RealConserver conserver) {
        return command() + " -M " + conserver.address() + " -p " + conserver.port();
    }

    static String launcher() {
        return LAUNCHER.toString();
    }

    /** The folder of its class path. */
    static Path libraries() {
        return JAR.resolveSibling("lib");
    }

    static String command() {
        return LAUNCHER + " -n";
    }

    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("RCONS_JAVA", System.getProperty("java.home"));
        environment.put("RCONS_ARCHIVE", "none");
        environment.put("XCATHOST", "");
        environment.put("RCONS_ROUTES", "");
        environment.put("XDG_CONFIG_HOME", "");
        return environment;
    }

    /** A home folder for somebody, as long as the conserver lives. */
    static Path home(RealConserver conserver) throws IOException {
        return Files.createTempDirectory(conserver.folder(), "home");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("rcons-cli/bin/rcons"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
