package org.rcons.cli.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An installed tree with the real launcher, a jar that is none, and Javas that only print what they were given. */
final class Installed {
    static final String BUILD_17 = "17.0.15+6-made-up";
    static final String BUILD_25 = "25.0.3+9-made-up";

    final Path root;
    final Path cache;
    final Map<String, String> environment = new HashMap<>();
    private final Path launcher;

    Installed(Path root) throws IOException {
        this.root = root.toRealPath();
        this.cache = this.root.resolve("home/.cache/rcons");
        launcher = this.root.resolve("bin/rcons");
        Files.createDirectories(launcher.getParent());
        Files.copy(Path.of("bin/rcons"), launcher);
        file("lib/rcons/rcons.jar", "");
        file("lib/rcons/lib/jline.jar", "");
        environment.put("HOME", this.root + "/home");
        environment.put("PATH", "/usr/bin:/bin");
    }

    record Outcome(int status, String output) {}

    /** Makes a file with this text, and its folders. */
    Path file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Makes a Java that prints its process id and its arguments, one a line. */
    Path java(String name, String version, String build) throws IOException {
        Path java = file(name + "/bin/java", "#!/bin/sh\necho \"pid=$$\"\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        file(
                name + "/release",
                "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"" + build + "\"\nJAVA_VERSION=\"" + version + "\"\n");
        return root.resolve(name);
    }

    /** Puts an archive into the user's cache, younger than the jars, as {@code rcons --warm} names it. */
    Path archive(String build, String kind) throws IOException {
        Files.createDirectories(cache);
        String key = (root + "/lib/rcons/rcons.jar").replace('/', '+');
        Path archive = Files.writeString(cache.resolve(build + key + "." + kind), "");
        return younger(archive);
    }

    /** Gives the file a time after that of everything made so far. */
    static Path younger(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }

    Outcome run(String... arguments) throws Exception {
        return runAs(launcher.toString(), arguments);
    }

    Outcome runAs(String name, String... arguments) throws Exception {
        Process process = start(name, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return new Outcome(process.exitValue(), output);
    }

    /** Starts it under a name relative to the tree's root; /usr/bin/env looks there, Java would not. */
    Process start(String name, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/env", name);
        builder.command().addAll(List.of(arguments));
        builder.directory(root.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
