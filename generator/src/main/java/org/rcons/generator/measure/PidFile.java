package org.rcons.generator.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The pid file of the machine's own conserver. Every conserver overwrites it at its start and removes it at its end, as
 * the path is compiled in (PROTOCOL.md 19); what rotates the logs would then signal nobody.
 */
final class PidFile {
    private final Path path;
    private final byte @Nullable [] content;

    /** Remembers what is in a file now. */
    PidFile(Path path) throws IOException {
        this.path = path;
        this.content = Files.isReadable(path) ? Files.readAllBytes(path) : null;
    }

    /** Where Debian's and most other conservers have it. */
    static PidFile ofThisMachine() throws IOException {
        return new PidFile(Path.of("/run/conserver/conserver.pid"));
    }

    /** Writes it again, if there was one and we may. */
    void restore() throws IOException {
        if (content != null && Files.isWritable(path.resolveSibling("."))) {
            Files.write(path, content);
        }
    }
}
