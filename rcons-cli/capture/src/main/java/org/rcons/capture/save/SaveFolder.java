package org.rcons.capture.save;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rcons.protocol.message.ConsoleName;

/** A directory that takes a run's files, and where in it each node's go. */
public final class SaveFolder {
    private static final String CAST = ".cast";

    private final Path directory;
    private final boolean cast;

    private SaveFolder(Path directory, boolean cast) {
        this.directory = directory;
        this.cast = cast;
    }

    /**
     * Makes the directory, parents too, and checks what can be checked before any console is opened. Existing files stay as
     * they are until their node's turn.
     *
     * @param cast whether there is a recording beside each file
     * @throws SaveException if the directory cannot be written, or a node's name is too long or taken by another's recording
     */
    public static SaveFolder prepare(String directory, boolean cast, List<ConsoleName> nodes) throws SaveException {
        try {
            SaveFolder folder = new SaveFolder(Path.of(directory), cast);
            folder.checkNames(nodes);
            Files.createDirectories(folder.directory);
            folder.checkWritable();
            return folder;
        } catch (InvalidPathException e) {
            throw new SaveException(cannot(directory, "this is no path here: " + e.getReason()));
        } catch (FileAlreadyExistsException e) {
            throw new SaveException(cannot(directory, e.getFile() + " is not a directory"));
        } catch (IOException e) {
            throw new SaveException(cannot(directory, Reason.of(Path.of(directory), e)));
        }
    }

    private static String cannot(String directory, String reason) {
        return "cannot save to " + directory + ": " + reason;
    }

    /** Asking for permissions is not enough: a directory can be on a file system that is full or read-only. */
    private void checkWritable() throws IOException {
        Files.delete(Files.createTempFile(directory, ".rcons-", ".probe"));
    }

    private void checkNames(List<ConsoleName> nodes) throws SaveException {
        Map<Path, ConsoleName> taken = new HashMap<>();
        for (ConsoleName node : nodes) {
            Path longest = cast ? recording(node.text()) : output(node.text());
            if (longest.getFileName().toString().length() > FileName.MAX) {
                throw new SaveException("cannot save " + node + ": the name is too long for a file");
            }
            taken.put(output(node.text()), node);
        }
        for (ConsoleName node : nodes) {
            ConsoleName other = cast ? taken.get(recording(node.text())) : null;
            if (other != null) {
                throw new SaveException("cannot save " + node + " and " + other + ": the recording of the first and the"
                        + " output of the second would be one file; save them in two runs");
            }
        }
    }

    boolean records() {
        return cast;
    }

    Path output(String node) {
        return directory.resolve(FileName.of(node));
    }

    Path recording(String node) {
        return directory.resolve(FileName.of(node) + CAST);
    }
}
