package org.rcons.generator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster whose hosts are folders, each with a shell of this machine: sn1 serves n1, sn2 serves nobody any more. */
final class CleanupTest {
    private static final String SSH = """
            #!/bin/sh
            while [ "${1#-}" != "$1" ]; do
                [ "$1" = -o ] && shift
                shift
            done
            cd 'ROOT'/"$1" || exit 255
            shift
            exec sh -c "$*"
            """;

    @TempDir
    private Path folder;

    private Terminal terminal = new Terminal(Path.of(""));
    private String inventory = "";

    @BeforeEach
    void cluster() throws IOException {
        terminal = new Terminal(folder);
        Path ssh = Files.writeString(folder.resolve("ssh"), SSH.replace("ROOT", folder.toString()));
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwxr-xr-x"));
        inventory = terminal.tables(
                List.of(
                        "\"n1\",\"all\",",
                        "\"sn1\",\"service,all\",",
                        "\"sn2\",\"service,all\",",
                        "\"sn3\",\"service,all\","),
                List.of("\"n1\",\"sn1\",\"ipmi\",,,"));
        terminal.file("tables/servicenode.csv", "#node,conserver,disable", "\"service\",\"1\",");
        for (String host : List.of("sn1", "sn2")) {
            terminal.file(
                    host + "/conserver.cf",
                    "#xCAT BEGIN gone CONS",
                    "console gone { master localhost; type exec; exec true; }",
                    "#xCAT END gone CONS",
                    "console mine { master localhost; type exec; exec true; }");
        }
        Files.createDirectories(folder.resolve("sn3"));
    }

    private Terminal.Run run(String... errand) {
        String[] all = new String[errand.length + 7];
        List<String> common =
                List.of("--inventory", inventory, "--ssh", terminal.path("ssh"), "--file", "conserver.cf", "-n");
        System.arraycopy(common.toArray(), 0, all, 0, 7);
        System.arraycopy(errand, 0, all, 7, errand.length);
        return terminal.runHere(all);
    }

    @Test
    void cleanup_reachesServiceNodesThatServeNobody() {
        Terminal.Run run = run("-C");

        assertEquals(0, run.status(), run.all());
        assertEquals(
                List.of(
                        "sn1: +0 -1 ~1 of 2 consoles; conserver does not run there",
                        "  1 disappear: gone",
                        "sn2: +0 -1 ~1 of 2 consoles; conserver does not run there",
                        "  1 disappear: gone"),
                run.out());
        assertTrue(run.err().contains("sn3: there is no conserver.cf, nothing to remove"), run.all());
    }

    @Test
    void delete_reachesTheHostsOfNodesOnly() {
        Terminal.Run run = run("-d");

        assertTrue(run.out().stream().noneMatch(line -> line.startsWith("sn2: ")), run.all());
        assertTrue(run.out().stream().anyMatch(line -> line.startsWith("sn1: ")), run.all());
    }
}
