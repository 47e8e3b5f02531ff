package org.rcons.generator.inventory.xcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcons.generator.inventory.Fault;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.tables.DatabaseLocation;

/** The attributes of nodes as xCAT found them in the same tables. */
final class RecordedInheritanceTest {
    @TempDir
    Path folder;

    static Stream<Arguments> attributes() throws IOException {
        return Recorded.cases(RecordedInheritanceTest.class, "attributes.tsv");
    }

    static Stream<Arguments> hierarchical() throws IOException {
        return Recorded.cases(RecordedInheritanceTest.class, "hierarchical.tsv");
    }

    private static Path tables() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(RecordedInheritanceTest.class.getResource("tables"))
                .toURI());
    }

    private static XcatInventory open(Path folder) throws InventoryException {
        return XcatInventory.of(new DatabaseLocation.Csv(folder).open());
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void attribute_isWhatXcatFinds(String node, String column, String expected) throws Exception {
        try (XcatInventory inventory = open(tables())) {
            assertEquals(expected, inventory.catalog().value(node, "nodehm", column));
        }
    }

    @ParameterizedTest
    @MethodSource("hierarchical")
    void attributeOfAllLevels_isWhatXcatFinds(String setting, String node, String column, String expected)
            throws Exception {
        for (String name : new String[] {"nodelist", "postscripts"}) {
            Files.copy(tables().resolve(name + ".csv"), folder.resolve(name + ".csv"));
        }
        Files.writeString(
                folder.resolve("site.csv"),
                "#key,value,comments,disable\n\"hierarchicalattrs\",\"" + setting + "\",,\n");

        try (XcatInventory inventory = open(folder)) {
            assertEquals(expected, inventory.catalog().value(node, "postscripts", column));
        }
    }

    @Test
    void allNodesOfTheTable_areThoseThatXcatFinds() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Recorded.cases(RecordedInheritanceTest.class, "all.tsv")
                .map(Arguments::get)
                .filter(line -> !line[1].equals(""))
                .forEach(line -> expected.put((String) line[0], (String) line[3]));

        Map<String, String> found = new TreeMap<>();
        try (XcatInventory inventory = open(tables())) {
            for (Node node : inventory.allConsoles().nodes()) {
                found.put(node.name(), String.valueOf(node.conserver()));
            }
            for (Fault fault : inventory.allConsoles().faults()) {
                found.put(fault.node(), String.valueOf(inventory.conserverHost(fault.node())));
            }
        }

        expected.replaceAll((node, host) -> host.isEmpty() ? "null" : host);
        assertEquals(expected, found);
        assertTrue(found.containsKey("rackB") && !found.containsKey("n11"));
    }
}
