package org.rcons.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveFolderTest {
    private static final String GOOD = "#!/bin/sh\ncase $RCONS_JAVA_OPTS in *archive) echo made > archive;; esac\n";

    private Path root;
    private Path folder;
    private Path archive;
    private Path jar;

    @BeforeEach
    void name(@TempDir Path temporary) throws IOException {
        root = temporary;
        jar = Files.writeString(root.resolve("rcons.jar"), "");
        folder = root.resolve("cache/rcons");
        archive = folder.resolve(System.getProperty("java.runtime.version") + "+opt+rcons.jar.jsa");
    }

    private Recipe recipe(String launcher) throws IOException {
        Path file = Files.writeString(root.resolve("launcher"), launcher);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Recipe.of(17, file);
    }

    private WarmException failureOf(String launcher) throws IOException {
        Recipe recipe = recipe(launcher);
        return assertThrows(WarmException.class, () -> new ArchiveFolder(archive, jar).replace(recipe));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void assertNoWorkIsLeft() throws IOException {
        assertTrue(names().stream().noneMatch(name -> name.startsWith(".")), () -> "work is left in " + folder);
    }

    @Test
    void archive_whenMade_isInItsPlaceAndOnlyItsOwners() throws Exception {
        new ArchiveFolder(archive, jar).replace(recipe(GOOD));

        assertEquals("made\n", Files.readString(archive));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertNoWorkIsLeft();
    }

    @Test
    void archive_whenTheTrainingFails_staysAsItWas() throws Exception {
        new ArchiveFolder(archive, jar).replace(recipe(GOOD));

        WarmException e = failureOf("#!/bin/sh\necho oops\necho no room\nexit 3\n");

        assertEquals("the training ended with status 3: no room", e.getMessage());
        assertEquals("made\n", Files.readString(archive));
        assertNoWorkIsLeft();
    }

    @Test
    void archive_whenJavaWritesNone_isAFailure() throws Exception {
        WarmException e = failureOf("#!/bin/sh\nexit 0\n");

        assertTrue(String.valueOf(e.getMessage()).endsWith(" wrote none"), e::toString);
        assertFalse(Files.exists(archive));
    }

    @Test
    void folder_whenOthersCanWrite_isRefused() throws Exception {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        WarmException e = failureOf(GOOD);

        assertEquals("others can write to " + folder + ": chmod go-w it", e.getMessage());
    }

    @Test
    void orphans_whenTheirJarOrJavaIsGone_areRemoved() throws Exception {
        Path java = Files.createDirectories(root.resolve("jdk"));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.9\"\nJAVA_RUNTIME_VERSION=\"17.0.9+1\"\n");
        note("17.0.9+1+kept.jsa", jar, java);
        note("17.0.9+1+jar-gone.jsa", root.resolve("gone.jar"), java);
        note("17.0.9+1+java-gone.jsa", jar, root.resolve("gone"));
        note("17.0.8+7+java-upgraded.jsa", jar, java);
        Files.writeString(folder.resolve("somebody-elses"), "");

        new ArchiveFolder(archive, jar).removeOrphans();

        assertEquals(List.of("17.0.9+1+kept.jsa", "17.0.9+1+kept.jsa.for", "somebody-elses"), names());
    }

    @Test
    void work_whenAbandoned_isRemoved() throws Exception {
        Files.createDirectories(folder.resolve(".making-now"));
        Path old = Files.createDirectories(folder.resolve(".making-old"));
        Files.writeString(old.resolve("classes"), "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        new ArchiveFolder(archive, jar).removeOrphans();

        assertEquals(List.of(".making-now"), names());
    }

    @Test
    void recipe_whenJavaIs25_isOneStep() {
        assertEquals(1, Recipe.of(25, root).steps().size());
        assertEquals(2, Recipe.of(24, root).steps().size());
    }

    @Test
    void warm_whenThereIsNoPlaceForAnArchive_saysWhatToSet() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);

        int status = new Warm("rcons", out, out).run(root, jar, "");

        assertEquals(70, status);
        assertEquals(
                "rcons: no start-up archive made: there is no place for it: set HOME or XDG_CACHE_HOME"
                        + " (rcons works without it)\n",
                said.toString(UTF_8));
    }

    private void note(String name, Path jar, Path java) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), "");
        Files.write(folder.resolve(name + ".for"), List.of(jar.toString(), java.toString()));
    }
}
