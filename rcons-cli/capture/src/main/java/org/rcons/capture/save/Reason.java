package org.rcons.capture.save;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be written, in a person's words and without the file, which Java's messages name now and then. */
final class Reason {
    private Reason() {}

    static String of(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.toString() : withoutName(file, reason);
    }

    /** FileOutputStream says {@code FILE (REASON)}. */
    private static String withoutName(Path file, String reason) {
        String before = file + " (";
        return reason.startsWith(before) && reason.endsWith(")")
                ? reason.substring(before.length(), reason.length() - 1)
                : reason;
    }
}
