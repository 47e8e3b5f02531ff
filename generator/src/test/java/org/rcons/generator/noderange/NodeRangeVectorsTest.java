package org.rcons.generator.noderange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.generator.inventory.InventoryException;

/** What xCAT's own program makes of expressions (XCAT.md 12). */
class NodeRangeVectorsTest {
    private record Vector(String kind, String input, List<String> nodes, String more) {}

    static Stream<Named<Vector>> vectors() throws IOException {
        List<Named<Vector>> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(resource("vectors.tsv"))) {
            if (!line.startsWith("#")) {
                String[] f = line.split("\t", -1);
                vectors.add(Named.of(f[0] + " " + f[1], new Vector(f[0], f[1], words(f[2]), f[3])));
            }
        }
        return vectors.stream();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Path resource(String name) {
        URL url = Objects.requireNonNull(NodeRangeVectorsTest.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static NodeCatalog catalog(String excluded) throws InventoryException {
        return new CsvCatalog(resource("tables"), excluded);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void expressionMeansWhatItMeansToXcat(Vector vector) throws Exception {
        String files = resource("nrfiles").getParent().toString();
        String input = vector.input().replace("^nrfiles", "^" + files + "/nrfiles");
        switch (vector.kind()) {
            case "verify" -> {
                Expansion expansion = NodeRange.expand(input, catalog(""));
                assertEquals(vector.nodes(), expansion.nodes());
                assertEquals(words(vector.more()), expansion.missing());
            }
            case "excluded" -> assertEquals(
                    vector.nodes(), NodeRange.expand(input, catalog(vector.more())).nodes());
            case "names" -> assertEquals(vector.nodes(), NodeRange.names(input, NodeRange.Affixes.DEFAULT));
            case "prefix" -> assertEquals(
                    vector.nodes(),
                    NodeRange.expand(input, catalog(""), new NodeRange.Affixes(vector.more(), ""))
                            .nodes());
            case "refused" -> assertThrows(NodeRangeException.class, () -> NodeRange.expand(input, catalog("")));
            default -> throw new AssertionError(vector.kind());
        }
    }
}
