package org.rcons.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The folder of a user's archives. An archive is code that our programs will run, so nobody but its owner may write here.
 * Beside each archive lies a note of the jar and the Java it was made for, by which it is removed when they are gone.
 */
final class ArchiveFolder {
    private static final String NOTE = ".for";
    private static final String WORK = ".making-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path archive;
    private final Path folder;
    private final Path jar;

    /**
     * @param archive the file to be made, named by the launcher
     * @param jar the program that it is for
     */
    ArchiveFolder(Path archive, Path jar) throws WarmException {
        Path parent = archive.getParent();
        if (parent == null || !archive.isAbsolute()) {
            throw new WarmException(archive + " is no absolute path: check XDG_CACHE_HOME and HOME");
        }
        this.archive = archive;
        this.folder = parent;
        this.jar = jar;
    }

    /** Makes the archive in a folder beside it and moves it into its place, all of it or nothing. */
    void replace(Recipe recipe) throws IOException {
        prepare();
        Path work = Files.createTempDirectory(folder, WORK);
        try {
            Path made = recipe.cook(work);
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            Files.write(note(archive), List.of(jar.toString(), System.getProperty("java.home")));
            force(made);
            Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            removeAll(work);
        }
        removeOrphans();
    }

    /** Java 17 does not survive half an archive, as a power failure could leave one behind the rename. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void prepare() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new WarmException("others can write to " + folder + ": chmod go-w it");
        }
        if (!Files.isWritable(folder)) {
            throw new WarmException(folder + " is not writable");
        }
    }

    /** Removes archives whose jar or Java is gone, and what runs that were killed left behind. */
    void removeOrphans() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(NOTE) && isOrphan(file)) {
                    Files.deleteIfExists(file.resolveSibling(name.substring(0, name.length() - NOTE.length())));
                    Files.delete(file);
                } else if (name.startsWith(WORK) && isAbandoned(file)) {
                    removeAll(file);
                }
            }
        }
    }

    private static boolean isOrphan(Path note) throws IOException {
        List<String> made = Files.readAllLines(note);
        return made.size() != 2
                || !Files.exists(Path.of(made.get(0)))
                || !isStill(Path.of(made.get(1)), note.getFileName().toString());
    }

    /** True if the Java at this place is still the build that the archive's name begins with. */
    private static boolean isStill(Path javaHome, String name) throws IOException {
        Path release = javaHome.resolve("release");
        if (!Files.exists(release)) {
            return false;
        }
        for (String line : Files.readAllLines(release)) {
            if (line.startsWith("JAVA_RUNTIME_VERSION=")) {
                String build = line.substring(line.indexOf('=') + 1).replace("\"", "");
                return name.startsWith(build + "+");
            }
        }
        return false;
    }

    private static boolean isAbandoned(Path work) throws IOException {
        FileTime changed = Files.getLastModifiedTime(work);
        return changed.toInstant().isBefore(Instant.now().minus(ABANDONED));
    }

    private static Path note(Path archive) {
        return archive.resolveSibling(archive.getFileName() + NOTE);
    }

    private static void removeAll(Path work) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(work)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
