package org.rcons.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rcons.testbed.real.RealConserver;

/** makeconservercf as a process of its own, for alice, and the ssh by which it reaches its hosts. */
final class Generator {
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;

    /**
     * With its home.
     *
     * @param folder for all that it needs
     */
    Generator(Path folder) {
        this.folder = folder;
    }

    /** Where the module is. */
    static Path sources() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("generator/bin/makeconservercf"))) {
            root = root.getParent();
        }
        return root.resolve("generator");
    }

    /** What a run ended with, both outputs together. */
    record Run(int status, List<String> lines) {}

    /** Runs it. */
    Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rcons.generator.command.Makeconservercf"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .directory(folder.toFile());
        builder.environment().putAll(Map.of("HOME", folder.toString(), "LOGNAME", "alice", "USER", "alice"));
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("did not end: " + Files.readString(said, ISO_8859_1));
        }
        return new Run(process.exitValue(), Files.readAllLines(said, ISO_8859_1));
    }

    /**
     * A program with ssh's options, to which each host is the folder of a conserver of this machine. The options file of
     * this machine's own service is nobody's: each folder has one.
     */
    Path ssh(Map<String, RealConserver> hosts) throws IOException {
        StringBuilder text = new StringBuilder("#!/bin/sh\n")
                .append("while [ \"${1#-}\" != \"$1\" ]; do [ \"$1\" = -o ] && shift; shift; done\n")
                .append("case $1 in\n");
        hosts.forEach((host, conserver) ->
                text.append(host).append(") cd '").append(conserver.folder()).append("' ;;\n"));
        text.append("*) echo \"ssh: connect to host $1 port 22: Connection refused\" >&2; exit 255 ;;\n")
                .append("esac\nshift\n")
                .append("sed -u \"s!/etc/default/conserver-server!$PWD/options!g; s!/etc/conserver/server.conf!")
                .append("$PWD/none!g; s!/etc/sysconfig/conserver!$PWD/none!g\" | sh -c \"$*\"\n");
        Path program = Files.writeString(folder.resolve("ssh"), text.toString());
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }
}
