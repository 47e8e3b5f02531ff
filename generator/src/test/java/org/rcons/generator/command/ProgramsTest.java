package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;

class ProgramsTest {
    @TempDir
    Path folder;

    private static Node node(String name, Line line) {
        return new Node(name, null, line, OnDemand.UNSET, false);
    }

    @Test
    void node_whenItsMethodHasNoProgram_isLeftOutWithANote() throws IOException {
        Path program = Files.createFile(folder.resolve("ipmi"));
        assertTrue(program.toFile().setExecutable(true));
        Node good = node("a", new Line.Method("ipmi"));
        Node other = node("b", new Line.Tcp("ts1", 7001, true));
        List<String> notes = new ArrayList<>();

        List<Node> found = new Programs(folder)
                .reachable(
                        List.of(
                                good,
                                node("c", new Line.Method("nosuch")),
                                other,
                                node("d", new Line.Method("nosuch"))),
                        notes);

        assertEquals(List.of(good, other), found);
        assertEquals(
                List.of("ignore, " + folder.resolve("nosuch")
                        + " is not executable: 2 nodes are left out. Please check mgt or cons attribute."),
                notes);
    }

    @Test
    void nodes_whenThisMachineHasNoPrograms_stay() {
        List<Node> nodes = List.of(node("a", new Line.Method("ipmi")));
        List<String> notes = new ArrayList<>();

        assertEquals(nodes, new Programs(folder.resolve("nowhere")).reachable(nodes, notes));
        assertEquals(List.of(), notes);
    }
}
