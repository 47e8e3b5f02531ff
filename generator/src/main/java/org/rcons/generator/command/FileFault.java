package org.rcons.generator.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the file system has against something, in words: its exceptions often name no more than the file. */
final class FileFault {
    private FileFault() {}

    /**
     * One line.
     *
     * @param path what the user knows of
     * @param what cannot be done with it
     */
    static String line(Path path, String what, IOException fault) {
        String line = path + ": " + what + ": " + reason(fault);
        @Nullable String file = fault instanceof FileSystemException named ? named.getFile() : null;
        return file == null || file.equals(path.toString()) ? line : line + " (" + file + ")";
    }

    private static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        } else if (fault instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (fault instanceof FileAlreadyExistsException) {
            return "a file is in the place of a folder";
        }
        @Nullable String reason = fault instanceof FileSystemException named ? named.getReason() : null;
        return reason == null ? String.valueOf(fault.getMessage()) : reason;
    }
}
