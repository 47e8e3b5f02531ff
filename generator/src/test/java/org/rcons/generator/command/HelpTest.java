package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.protocol.ProjectVersion;

final class HelpTest {
    private final Terminal terminal = new Terminal(Path.of(""));

    @Test
    void version_isTheProjects() throws Exception {
        Terminal.Run run = terminal.runHere("-v");

        assertEquals(List.of("makeconservercf " + ProjectVersion.NUMBER), run.out());
        assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + ProjectVersion.NUMBER + "</version>"));
    }

    @Test
    void help_fitsAScreen() {
        Terminal.Run run = terminal.runHere("-h");

        assertEquals(0, run.status(), run.all());
        assertTrue(run.out().stream().allMatch(line -> line.length() <= 80), run.all());
        assertTrue(run.out().stream().anyMatch(line -> line.contains("--service=FORM")), run.all());
    }
}
