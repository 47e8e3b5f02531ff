package org.rcons.generator.noderange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A file of noderanges, one a line (XCAT.md 12.4). */
final class RangeFile {
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private RangeFile() {}

    /** The noderanges; none, with a note, if the file cannot be read. */
    static List<String> lines(String path, Collection<String> notes) {
        List<String> ranges = new ArrayList<>();
        try {
            Path file = Path.of(path);
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("larger than " + MAX_BYTES + " bytes");
            }
            for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                if (!line.startsWith("#") && !line.startsWith("^")) {
                    ranges.add(line.split("[: \t\r]", 2)[0].replace("'", "").replace("\"", ""));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            notes.add("'^" + path + "' names no nodes: the file cannot be read: " + e.getMessage());
        }
        return ranges;
    }
}
