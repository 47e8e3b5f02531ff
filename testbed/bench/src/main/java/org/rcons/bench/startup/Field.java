package org.rcons.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rcons.testbed.real.RealConserver;

/** Who takes part against {@code console}, in plain text or in TLS: rcons on every Java, with an archive and without. */
final class Field {
    private static final int WARM_SECONDS = 120;

    private final Path launcher;
    private final RealConserver conserver;

    Field(Path launcher, RealConserver conserver) {
        this.launcher = launcher;
        this.conserver = conserver;
    }

    Contestant console(boolean tls) {
        return new Contestant("console" + suffix(tls), "console -n " + destination(tls), Map.of());
    }

    /**
     * A rcons.
     *
     * @param archive whether it may use its archive; one made by {@link #warm} then
     */
    Contestant rcons(Jdk jdk, boolean tls, boolean archive) {
        String name = "rcons on " + jdk.feature() + suffix(tls) + (archive ? "" : ", no archive");
        Map<String, String> environment = new HashMap<>(environment(jdk));
        if (!archive) {
            environment.put("RCONS_ARCHIVE", "none");
        }
        return new Contestant(name, launcher + " -n " + destination(tls), environment);
    }

    private String destination(boolean tls) {
        return (tls ? "" : "-E ") + "-l alice -M " + conserver.address() + " -p " + conserver.port() + " n1";
    }

    private static String suffix(boolean tls) {
        return tls ? ", TLS" : ", plain";
    }

    /** Makes the archive, in a cache of the measurement's own. */
    void warm(Jdk jdk) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(launcher.toString(), "--warm"));
        builder.environment().putAll(environment(jdk));
        builder.redirectErrorStream(true).redirectOutput(output().toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(WARM_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("rcons --warm failed on " + jdk.home() + ": "
                        + Files.readString(output()).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path output() {
        return conserver.folder().resolve("warm.log");
    }

    private Map<String, String> environment(Jdk jdk) {
        return Map.of(
                "RCONS_JAVA",
                jdk.home().toString(),
                "HOME",
                conserver.folder().toString(),
                "XDG_CACHE_HOME",
                conserver.folder().resolve("cache").toString());
    }

    /** A round: everybody once. */
    static void round(List<Contestant> all, Path home, boolean counts) throws IOException {
        for (Contestant each : new ArrayList<>(all)) {
            each.visit(home, counts);
        }
    }
}
