package org.rcons.generator.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the files of one trial, gone with all that is in it when the trial is over. */
final class TrialFolder implements AutoCloseable {
    private final Path path;
    private final AtEnd end;

    TrialFolder() throws IOException {
        path = Files.createTempDirectory("conserver-trial");
        end = new AtEnd(this::delete);
    }

    Path path() {
        return path;
    }

    private void delete() throws IOException {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
