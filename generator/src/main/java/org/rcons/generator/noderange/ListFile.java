package org.rcons.generator.noderange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/**
 * A file with a noderange a line (XCAT.md 12.4): {@code #} and {@code ^} begin a comment; what stands behind the first
 * colon, blank or tab is one too. Each line is complete in itself. xCAT takes a file that it cannot read for empty; here
 * it is an error.
 *
 * @param path as written
 */
record ListFile(String path) {
    void addTo(Set<String> nodes, Evaluation evaluation) throws NodeRangeException {
        try (BufferedReader in = Files.newBufferedReader(Path.of(path))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                line(line, path + ":" + number, nodes, evaluation);
            }
        } catch (NoSuchFileException e) {
            throw new NodeRangeException("^" + path, "there is no such file on this machine; correct the path");
        } catch (IOException | InvalidPathException e) {
            throw new NodeRangeException("^" + path, "the file cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    private static void line(String line, String place, Set<String> nodes, Evaluation evaluation)
            throws NodeRangeException {
        if (line.startsWith("#") || line.startsWith("^")) {
            return;
        }
        String range = line.substring(0, end(line));
        if (range.isEmpty() && !line.isBlank()) {
            evaluation.note(place + ": the line is ignored, as a noderange must begin in its first column");
        }
        evaluation.spend(1, place);
        try {
            nodes.addAll(TermParser.parse(range).nodes(evaluation));
        } catch (NodeRangeException e) {
            throw e.in(place);
        }
    }

    private static int end(String line) {
        int end = 0;
        while (end < line.length() && ": \t".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
