package org.rcons.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.protocol.route.ConserverHost;
import org.rcons.protocol.route.HostRules;
import org.rcons.protocol.session.AttachPlan.Mode;

/** What was recorded of xCAT's rcons with the conserver back end holds for ours: same host, same mode, same refusals. */
final class XcatVectorsTest {
    @TempDir
    private Path home;

    record Vector(String name, String setup, String args, int status, String output) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(XcatVectorsTest.class.getResourceAsStream("xcat-rcons.tsv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] f = line.split("\t", -1);
                vectors.add(new Vector(f[0], f[1], f[2], Integer.parseInt(f[3]), f[4]));
            }
        }
        return vectors.stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vector_holds(Vector vector) throws IOException {
        Map<String, String> environment = environment(vector.setup());
        String[] args = vector.args().isEmpty() ? new String[0] : vector.args().split(" ");

        Invocation invocation = RconsCommand.read(args, environment);

        if (vector.output().contains("recognize parameter or conserver host")) {
            // Whether a host exists shows when it is connected to; a resolver is not asked twice.
            assertEquals("EXEC console -M badhost n1", shown(invocation, environment));
        } else if (vector.output().startsWith("rcons - ")) {
            assertEquals(Invocation.Errand.HELP, invocation);
        } else if (vector.status() != 0) {
            assertEquals(new Invocation.Refused(vector.output()), invocation);
        } else {
            assertEquals(vector.output(), shown(invocation, environment));
        }
    }

    private static String shown(Invocation invocation, Map<String, String> environment) throws IOException {
        if (!(invocation instanceof RconsOptions options)) {
            return invocation.toString();
        }
        Connection.Where named = options.connection().where();
        ConserverHost found = HostRules.forOne(
                        new ConserverHost.Wishes(named.host(), null, named.port(), 0), environment, node -> null)
                .of(options.node());
        Mode mode = options.access().mode();
        String letter = mode == Mode.FORCE ? "-f " : "";
        return "EXEC console " + (mode == Mode.SPY ? "-s " : letter) + "-M "
                + found.where().host() + " " + options.node();
    }

    private Map<String, String> environment(String setup) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("HOME", home.toString()));
        for (String word : setup.isEmpty() ? new String[0] : setup.split(" ")) {
            String[] pair = word.split("=", 2);
            if (pair[0].equals("T_CONSERVER")) {
                Path routes =
                        Files.createDirectories(home.resolve(".config/rcons")).resolve("routes");
                Files.writeString(routes, "n1 " + pair[1] + "\n");
            } else {
                environment.put(pair[0], pair[1]);
            }
        }
        return environment;
    }
}
