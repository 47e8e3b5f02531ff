package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real host of 1,204 consoles, which had 77 processes of conserver's own choice: 76 children and the master. */
final class ExplainTest {
    @TempDir
    private Path folder;

    private Terminal.Run explain(String... more) {
        Terminal terminal = new Terminal(folder);
        Path inventory = terminal.file(
                "many.yaml", "nodes:", "  n[0001-1204]: {command: 'ipmitool -H {node}-bmc sol activate'}");
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--explain";
        arguments[1] = "--inventory";
        arguments[2] = inventory.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return terminal.run(arguments);
    }

    private static String line(Terminal.Run run, String start) {
        return run.out().stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElse("none of " + run.all());
    }

    @Test
    void choice_standsAgainstThe76ChildrenOfConserver() {
        Terminal.Run run = explain();

        assertEquals(0, run.status(), run.all());
        assertTrue(line(run, "1204 consoles:").contains("1204 exec"), run.all());
        String chosen = line(run, "chosen: ");
        assertTrue(
                chosen.matches("chosen: \\d+ a child = \\d children and the master;"
                        + " conserver's default of 16: 76 children and the master\\..*"),
                chosen);
        String size = chosen.replaceAll("\\D+(\\d+) .*", "$1");
        assertTrue(line(run, "*").matches("\\* +" + size + " .*"), run.all());
        assertTrue(line(run, "         16        76 ").endsWith("conserver's default"), run.all());
        assertTrue(line(run, "why not more: ").contains("would abort"), run.all());
        assertTrue(Files.notExists(folder.resolve("mn")));
    }

    @Test
    void numberOfTheUser_isMarked() {
        Terminal.Run run = explain("--per-child", "64");

        assertTrue(line(run, "*").matches("\\* +64 +19 .*"), run.all());
        assertEquals("why not more: you asked for it", line(run, "why not more"));
    }

    @Test
    void numberThatAborts_isRefused() {
        Terminal.Run run = explain("--per-child", "1000");

        assertEquals(64, run.status(), run.all());
        assertEquals(1, run.err().size(), run.all());
        assertTrue(run.err().get(0).contains("1000"), run.all());
    }
}
