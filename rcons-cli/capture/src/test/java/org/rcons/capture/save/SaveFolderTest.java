package org.rcons.capture.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.protocol.message.ConsoleName;

class SaveFolderTest {
    @TempDir
    private Path temp;

    @Test
    void prepare_makesTheDirectoryWithItsParentsAndLeavesNothingInIt() throws Exception {
        Path directory = temp.resolve("a/b/c");

        SaveFolder.prepare(directory.toString(), true, nodes("n1"));

        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void prepare_whenTheDirectoryIsThere_leavesWhatIsInIt() throws Exception {
        Files.writeString(temp.resolve("n1"), "old");

        SaveFolder.prepare(temp.toString(), false, nodes("n1"));

        assertEquals("old", Files.readString(temp.resolve("n1")));
    }

    @Test
    void prepare_whenItIsAFile_saysSo() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertEquals("cannot save to " + file + ": " + file + " is not a directory", refused(file, false, "n1"));
        assertTrue(refused(file.resolve("sub"), false, "n1").startsWith("cannot save to " + file + "/sub: "));
    }

    @Test
    void prepare_whenItMayNotBeWritten_saysSo() throws Exception {
        Path directory = Files.createDirectory(
                temp.resolve("mine"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(canWriteAnyhow(directory), "this user may write everywhere: run the tests as another than root");

        assertEquals("cannot save to " + directory + ": Permission denied", refused(directory, false, "n1"));
    }

    @Test
    void prepare_whenTheFileSystemTakesNothing_saysSo() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system has no /proc");

        assertTrue(refused(Path.of("/proc/self/x"), false, "n1").startsWith("cannot save to /proc/self/x: "));
        assertTrue(refused(Path.of("/proc/self"), false, "n1").startsWith("cannot save to /proc/self: "));
    }

    @Test
    void prepare_whenARecordingWouldBeAnotherNodesFile_saysSo() throws Exception {
        assertEquals(
                "cannot save n1 and n1.cast: the recording of the first and the output of the second would be one file;"
                        + " save them in two runs",
                refused(temp, true, "n1", "n1.cast"));
        SaveFolder.prepare(temp.toString(), false, nodes("n1", "n1.cast"));
    }

    @Test
    void prepare_whenANameIsTooLong_saysSo() throws Exception {
        String name = "n".repeat(251);

        assertEquals("cannot save " + name + ": the name is too long for a file", refused(temp, true, name));
        SaveFolder.prepare(temp.toString(), false, nodes(name));
    }

    @Test
    void prepare_whenThePathIsNone_saysSo() {
        SaveException refused =
                assertThrows(SaveException.class, () -> SaveFolder.prepare("a\u0000b", false, nodes("n1")));

        assertTrue(String.valueOf(refused.getMessage()).contains("this is no path here"));
    }

    private static String refused(Path directory, boolean cast, String... names) {
        return String.valueOf(
                assertThrows(SaveException.class, () -> SaveFolder.prepare(directory.toString(), cast, nodes(names)))
                        .getMessage());
    }

    private static List<ConsoleName> nodes(String... names) {
        return Stream.of(names).map(ConsoleName::new).toList();
    }

    private static boolean canWriteAnyhow(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, "a", "b"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
