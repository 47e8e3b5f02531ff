package org.rcons.generator.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A program that takes ssh's options: each host is a folder, in which a shell of this machine runs. */
final class StandInSsh {
    private static final String TEXT = """
            #!/bin/sh
            while [ "${1#-}" != "$1" ]; do
                [ "$1" = -o ] && shift
                shift
            done
            echo "$1" >>'ROOT/calls'
            { read -r folder <'ROOT'/"$1.at" && cd "$folder"; } 2>/dev/null || {
                echo "ssh: connect to host $1 port 22: Connection refused" >&2
                exit 255
            }
            shift
            PRELUDE
            exec sh -c "$*"
            """;

    private final Path root;

    /** In a folder of its own. */
    StandInSsh(Path root) throws IOException {
        this.root = root;
        Files.createFile(root.resolve("calls"));
        prelude("echo 'a greeting of the login'");
    }

    /** What happens at each login before the shell starts. */
    void prelude(String commands) throws IOException {
        Path program = root.resolve("ssh");
        Files.writeString(program, TEXT.replace("ROOT", root.toString()).replace("PRELUDE", commands));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A new host with nothing in its folder. */
    Path host(String name) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        host(name, folder);
        return folder;
    }

    /** A new host whose folder is an existing one. */
    void host(String name, Path folder) throws IOException {
        Files.writeString(root.resolve(name + ".at"), folder + "\n");
    }

    /** The hosts that were called, in order. */
    List<String> calls() throws IOException {
        return Files.readAllLines(root.resolve("calls"));
    }

    String program() {
        return root.resolve("ssh").toString();
    }
}
