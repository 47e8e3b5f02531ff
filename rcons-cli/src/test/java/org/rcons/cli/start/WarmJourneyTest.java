package org.rcons.cli.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcons.start.Warm;

/** The launcher, what makes the archives, and the Java that runs this test, together. */
final class WarmJourneyTest {
    private Installed installed;

    @BeforeEach
    void install(@TempDir Path folder) throws Exception {
        installed = new Installed(folder);
        installed.environment.put("RCONS_JAVA", System.getProperty("java.home"));
        makeJar("one");
        makeStartJar();
    }

    /** What can happen to an archive behind our back. */
    private enum Mishap {
        GARBAGE,
        EMPTY,
        JAR_CHANGED
    }

    @Test
    void theArchiveThatWarmMakesIsUsedByTheNextStart() throws Exception {
        Path log = installed.root.resolve("classes");

        Installed.Outcome warm = installed.run("--warm");

        assertEquals(0, warm.status(), warm.output());
        assertTrue(warm.output().startsWith("rcons: start-up archive for Java "), warm.output());
        assertEquals(1, warm.output().lines().count(), warm.output());
        installed.environment.put("RCONS_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        assertEquals(new Installed.Outcome(0, "hello\n"), installed.run());
        String probe = Files.readString(log)
                .lines()
                .filter(line -> line.contains(WarmProbe.class.getName() + " "))
                .findFirst()
                .orElseThrow();
        assertTrue(probe.contains("shared objects file"), probe);
    }

    @ParameterizedTest
    @EnumSource
    void aSpoiltArchiveIsPassedOverInSilence(Mishap mishap) throws Exception {
        assertEquals(0, installed.run("--warm").status());
        Path archive = onlyArchive();

        spoil(archive, mishap);

        assertEquals(new Installed.Outcome(0, "hello\n"), installed.run());
    }

    private void spoil(Path archive, Mishap mishap) throws IOException {
        switch (mishap) {
            case GARBAGE -> Files.writeString(archive, "no archive at all");
            case EMPTY -> Files.writeString(archive, "");
            case JAR_CHANGED -> makeJar("another");
        }
        Installed.younger(archive);
    }

    private Path onlyArchive() throws IOException {
        try (Stream<Path> files = Files.list(installed.cache)) {
            return files.filter(file -> !file.toString().endsWith(".for"))
                    .reduce((one, other) -> {
                        throw new IllegalStateException(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private void makeJar(String comment) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, WarmProbe.class.getName());
        manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
        manifest.getMainAttributes().putValue("Class-Path", jlineJar());
        manifest.getMainAttributes().putValue("Comment", comment);
        Path jar = installed.root.resolve("lib/rcons/rcons.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            addAll(out, Path.of("target/classes"));
            addAll(out, Path.of("target/test-classes"));
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(comment.length())));
    }

    private void makeStartJar() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Warm.class.getName());
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, place(Warm.class).toString());
        new JarOutputStream(Files.newOutputStream(installed.root.resolve("lib/rcons/start.jar")), manifest).close();
    }

    private static URI place(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    }

    private static String jlineJar() {
        String url = String.valueOf(ClassLoader.getSystemResource("org/jline/nativ/CLibrary.class"));
        return url.substring("jar:".length(), url.indexOf("!/"));
    }

    private static void addAll(JarOutputStream out, Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> file.toString().matches(".*(?<!package-info)\\.class"))
                    .toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }
}
