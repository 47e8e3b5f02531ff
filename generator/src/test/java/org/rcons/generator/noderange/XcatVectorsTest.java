package org.rcons.generator.noderange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was recorded of xCAT holds for ours, but where xCAT's answer is one that nobody means: that is refused. */
final class XcatVectorsTest {
    /** What is refused or read better on purpose: the input, and a part of the message, or of the note. */
    private static final Map<String, String> BETTER = Map.ofEntries(
            Map.entry("n05-n01", "runs downwards; write the smaller number first"),
            Map.entry("n08-n9", "padded differently; write both with the same number of digits"),
            Map.entry("[01-03]", "nothing stands before the ["),
            Map.entry("/(n01|n02)", "write the alternatives as elements of their own"),
            Map.entry("nodehm.mgt=~^(kvm|hmc)$", "write the alternatives as elements of their own"),
            Map.entry("^nrfiles/none", "there is no such file on this machine"),
            Map.entry("rack1,-^nrfiles/list2", "write -(^"),
            Map.entry("gw-a1-ib+2", "needs a name that ends in a number"),
            Map.entry("n01, n02", "blanks around commas and operators are ignored"));

    record Vector(
            String kind, String setting, String input, List<String> nodes, List<String> missing, List<String> all) {
        static Vector of(String line) {
            String[] f = line.split("\t", -1);
            return new Vector(f[0], f[1], f[2], words(f[3]), words(f[4]), words(f[5]));
        }

        private static List<String> words(String list) {
            return list.isEmpty() ? List.of() : List.of(list.replace('_', ' ').split(" "));
        }

        @Override
        public String toString() {
            return kind + " " + setting + " " + input;
        }
    }

    static Stream<Vector> vectors(String kind) throws IOException {
        return SampleCatalog.resource("xcat-noderange.tsv")
                .lines()
                .filter(line -> line.startsWith(kind + "\t"))
                .map(Vector::of);
    }

    static Stream<Vector> catalog() throws IOException {
        return vectors("catalog").filter(v -> !BETTER.containsKey(v.input()));
    }

    static Stream<Vector> better() throws IOException {
        return vectors("catalog").filter(v -> BETTER.containsKey(v.input()));
    }

    static Stream<Vector> syntax() throws IOException {
        return vectors("syntax");
    }

    static Stream<Vector> excluded() throws IOException {
        return vectors("excluded");
    }

    static Stream<Vector> prefix() throws IOException {
        return vectors("prefix");
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void nodesAndMissing_areXcats(Vector vector) throws Exception {
        Expansion expansion = NodeRange.expand(located(vector.input()), new SampleCatalog());

        assertEquals(vector.nodes(), expansion.nodes());
        assertEquals(vector.missing(), expansion.missing());
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void nodesWithoutVerification_areXcats(Vector vector) throws Exception {
        NodeRange ranges = NodeRange.over(new SampleCatalog(), Map.of());

        Expansion expansion = ranges.expand(located(vector.input()), UnknownNames.NODES);

        assertEquals(vector.all(), expansion.nodes());
    }

    @ParameterizedTest
    @MethodSource("better")
    void whatNobodyMeans_isSaidWithAWayOut(Vector vector) throws Exception {
        String told;
        if (vector.input().equals("n01, n02")) {
            Expansion expansion = NodeRange.expand(vector.input(), new SampleCatalog());
            assertEquals(List.of("n01", "n02"), expansion.nodes());
            told = String.join("\n", expansion.notes());
        } else {
            String input = located(vector.input());
            NodeCatalog sample = new SampleCatalog();
            told = assertThrows(NodeRangeException.class, () -> NodeRange.expand(input, sample))
                    .getMessage();
        }

        assertTrue(String.valueOf(told).contains(Objects.requireNonNull(BETTER.get(vector.input()))), told);
    }

    @ParameterizedTest
    @MethodSource("syntax")
    void names_areXcatsGenericRange(Vector vector) throws Exception {
        assertEquals(vector.nodes(), NodeRange.names(vector.input()));
    }

    @ParameterizedTest
    @MethodSource("excluded")
    void excludedNodes_areNeverNamed(Vector vector) throws Exception {
        Expansion expansion = NodeRange.expand(vector.input(), new SampleCatalog().excluding(vector.setting()));

        assertEquals(vector.nodes(), expansion.nodes());
        assertEquals(List.of(), expansion.missing());
    }

    @ParameterizedTest
    @MethodSource("prefix")
    void bareNumbers_getThePrefixOfTheEnvironment(Vector vector) throws Exception {
        NodeRange ranges = NodeRange.over(new SampleCatalog(), Map.of("XCAT_NODE_PREFIX", vector.setting()));

        assertEquals(vector.nodes(), ranges.expand(vector.input()).nodes());
    }

    private static String located(String input) throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(XcatVectorsTest.class.getResource("nrfiles"))
                .toURI());
        return input.replace("nrfiles", folder.toString());
    }
}
